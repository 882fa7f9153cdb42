# docker build -t onrecord . && docker run --rm --network none -v "$PWD:/data" onrecord read page.html
FROM maven:3-eclipse-temurin-17 AS build
COPY . /source
WORKDIR /source
RUN mvn -B -q -P release,!static-checks -pl app -am package -DskipTests \
 && case $(uname -m) in aarch64) system=linux-aarch64 ;; *) system=linux-x64 ;; esac \
 && mkdir /unpacked && cd /unpacked && jar xf /source/app/target/onrecord-*-"$system".zip \
 && mv onrecord-* /opt/onrecord && chmod 755 /opt/onrecord/bin/onrecord

FROM eclipse-temurin:17-jre
COPY --from=build /opt/onrecord /opt/onrecord
ENV PATH=/opt/onrecord/bin:$PATH LC_ALL=C.UTF-8
# Nobody in particular: what is written into /data belongs to whom docker run --user names.
USER 1000:1000
WORKDIR /data
ENTRYPOINT ["onrecord"]
