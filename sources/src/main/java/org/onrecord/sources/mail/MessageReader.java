package org.onrecord.sources.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;

/** Reads a message: its header and its text. Whatever its bytes are, something comes out. */
final class MessageReader {
  /** Parts of a message, those inside others included. */
  static final int MAX_PARTS = 1000;

  /** Bytes of a line, and of a field of the header. */
  private static final int MAX_LINE = 1 << 20;

  private static final int MAX_FIELDS = 5000;

  private static final Pattern LANGUAGE =
      Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,3}");

  private final int most;
  private final List<String> problems = new ArrayList<>();
  private final StringBuilder plain = new StringBuilder();
  private final StringBuilder html = new StringBuilder();
  private @Nullable String subject;
  private @Nullable String from;
  private @Nullable String date;
  private @Nullable String language;
  private @Nullable String address;
  private int depth;
  private int parts;
  private boolean attachment;

  private MessageReader(int most) {
    this.most = most;
  }

  /**
   * Reads a message.
   *
   * @param most characters of its text
   */
  static Message read(byte[] bytes, int most) {
    MessageReader reader = new MessageReader(most);
    reader.read(bytes);
    String body = reader.plain.toString();
    if (body.isBlank() && reader.html.length() > 0) {
      body = HtmlWords.of(reader.html.toString());
    }
    return new Message(
        reader.subject,
        reader.from,
        reader.date,
        reader.language,
        reader.address,
        body.lines().toList(),
        reader.problems);
  }

  private void read(byte[] bytes) {
    MimeConfig config =
        new MimeConfig.Builder()
            .setMaxLineLen(MAX_LINE)
            .setMaxHeaderLen(MAX_LINE)
            .setMaxHeaderCount(MAX_FIELDS)
            .setMaxContentLen(-1)
            .build();
    MimeTokenStream stream = new MimeTokenStream(config);
    try {
      stream.parse(new ByteArrayInputStream(afterFromLine(bytes)));
      for (EntityState state = stream.getState();
          state != EntityState.T_END_OF_STREAM && parts <= MAX_PARTS;
          state = stream.next()) {
        take(state, stream);
      }
      if (parts > MAX_PARTS) {
        problems.add("what follows its first MAX_PARTS = " + MAX_PARTS + " parts is not read");
      }
    } catch (MimeException | IOException | RuntimeException e) {
      String message = e.getMessage() == null ? "its form is broken" : e.getMessage();
      problems.add(
          "it could not be read to its end (" + message.lines().findFirst().orElse("") + ")");
    }
  }

  /** A mailbox parts its messages by a line that is no field. */
  private static byte[] afterFromLine(byte[] bytes) {
    if (bytes.length < 5 || bytes[0] != 'F' || bytes[4] != ' ') {
      return bytes;
    }
    int at = 0;
    while (at < bytes.length && bytes[at] != '\n') {
      at++;
    }
    return Arrays.copyOfRange(bytes, Math.min(bytes.length, at + 1), bytes.length);
  }

  private void take(EntityState state, MimeTokenStream stream) throws IOException {
    switch (state) {
      case T_START_MESSAGE -> depth++;
      case T_END_MESSAGE -> depth--;
      case T_START_HEADER -> attachment = false;
      case T_FIELD -> field(stream.getField());
      case T_BODY -> body(stream);
      default -> {}
    }
  }

  private void field(Field field) {
    String name = field.getName().toLowerCase(Locale.ROOT);
    String value = field.getBody() == null ? "" : field.getBody().strip();
    if (name.equals("content-disposition")) {
      attachment = value.toLowerCase(Locale.ROOT).startsWith("attachment");
    }
    if (depth > 1) {
      return; // of a message that this one holds
    }
    switch (name) {
      case "subject" -> subject = subject == null ? words(value) : subject;
      case "from" -> from = from == null ? MailNames.author(words(value)) : from;
      case "date" -> date = date == null ? MailDates.iso(value) : date;
      case "content-language" -> language = LANGUAGE.matcher(value).matches() ? value : language;
      case "archived-at" -> address = address(value);
      default -> {}
    }
  }

  private static @Nullable String address(String value) {
    String url = value.replaceAll("^<|>$", "");
    return url.matches("https?://[^\\s\\p{Cntrl}<>\"]+") ? url : null;
  }

  /** Encoded words (RFC 2047) as what they say. */
  private static @Nullable String words(String value) {
    String unfolded = value.replaceAll("\\s+", " ").strip();
    try {
      String decoded = DecoderUtil.decodeEncodedWords(unfolded, DecodeMonitor.SILENT);
      return decoded.isBlank() ? null : decoded.strip();
    } catch (RuntimeException e) {
      return unfolded.isEmpty() ? null : unfolded;
    }
  }

  private void body(MimeTokenStream stream) throws IOException {
    parts++;
    BodyDescriptor told = stream.getBodyDescriptor();
    String type = told.getMimeType() == null ? "text/plain" : told.getMimeType();
    boolean isHtml = type.equals("text/html");
    if (attachment || !(isHtml || type.equals("text/plain"))) {
      return;
    }
    StringBuilder to = isHtml ? html : plain;
    if (to.length() > 0) {
      to.append("\n\n");
    }
    append(stream.getDecodedInputStream(), charset(told.getCharset()), to);
  }

  private void append(InputStream in, Charset charset, StringBuilder to) throws IOException {
    byte[] bytes = in.readNBytes(most);
    if (to.length() + bytes.length > most || in.read() >= 0) {
      problems.add("only its first maxPageBytes = " + most + " bytes of text are read");
    }
    String text = new String(bytes, charset);
    to.append(text, 0, Math.max(0, Math.min(text.length(), most - to.length())));
  }

  private static Charset charset(@Nullable String name) {
    try {
      Charset told = name == null ? StandardCharsets.UTF_8 : Charset.forName(name.strip());
      return told.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : told;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.ISO_8859_1;
    }
  }
}
