@echo off
rem Starts OnRecord from where its zip was unpacked.
setlocal
set "ONRECORD_HOME=%~dp0.."
rem Some have put JAVA_HOME into quotation marks.
set "ONRECORD_JAVA=java.exe"
if defined JAVA_HOME set "ONRECORD_JAVA=%JAVA_HOME:"=%\bin\java.exe"
"%ONRECORD_JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo onrecord: Java is missing; install Java 17 or newer, or set JAVA_HOME 1>&2
  exit /b 1
)
set "ORT_DISABLE_TELEMETRY=1"
set "ONRECORD_COMPILER=1"
set "ONRECORD_HEAP=-Xms40m -XX:NewSize=20m"
if "%~1"=="serve" set "ONRECORD_COMPILER=4"
if "%~1"=="mcp" set "ONRECORD_COMPILER=4"
if "%~1"=="serve" set "ONRECORD_HEAP=-Xms24m"
if "%~1"=="mcp" set "ONRECORD_HEAP=-Xms24m"
set "ONRECORD_MEMORY="
if "%~1"=="serve" set "ONRECORD_MEMORY=-XX:MaxNewSize=32m -XX:MaxHeapFreeRatio=25 -XX:MinHeapFreeRatio=10"
"%ONRECORD_JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=%ONRECORD_COMPILER% %ONRECORD_HEAP% -Xmx1g %ONRECORD_MEMORY% -XX:-UsePerfData -Xlog:disable -Dfile.encoding=UTF-8 "-Donnxruntime.native.path=%ONRECORD_HOME%\native" "-Dorg.sqlite.lib.path=%ONRECORD_HOME%\native" %ONRECORD_JAVA_OPTS% -jar "%ONRECORD_HOME%\app\onrecord.jar" %*
exit /b %ERRORLEVEL%
