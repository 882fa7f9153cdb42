package org.onrecord.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recognises files that are no page by the bytes they start with. */
final class FileKind {
  private static final List<FileKind> KNOWN =
      List.of(
          kind("%PDF-", "a PDF", "convert it to text first (pdftotext does)"),
          kind("\u0089PNG\r\n", "a PNG image", "only text can be read"),
          kind("\u00ff\u00d8\u00ff", "a JPEG image", "only text can be read"),
          kind("GIF8", "a GIF image", "only text can be read"),
          kind("RIFF", "a RIFF file (sound, film or image)", "only text can be read"),
          kind("ID3", "an MP3 recording", "transcribe it first"),
          kind("OggS", "an Ogg recording", "transcribe it first"),
          kind("PK\3\4", "a ZIP archive or an office document", "unpack it, or save it as text"),
          kind(
              "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
              "an old office document",
              "save it as text"),
          kind("{\\rtf", "an RTF document", "save it as text"),
          kind("7z\u00bc\u00af'\u001c", "a 7z archive", "unpack it first"),
          kind("Rar!\u001a\7", "a RAR archive", "unpack it first"),
          kind("WARC/", "a web archive", "save it to a file and name that"),
          kind("BZh", "a bzip2 file", "decompress it first"),
          kind("\u00fd7zXZ\0", "an xz file", "decompress it first"),
          kind("(\u00b5/\u00fd", "a Zstandard file", "decompress it first"),
          kind("\u001f\u008b", "gzip inside gzip", "decompress it once first"),
          kind("SQLite format 3\0", "an SQLite database", "export its text"),
          kind("\u007fELF", "a program", "only text can be read"));

  private final byte[] magic;
  private final String name;
  private final String advice;

  private FileKind(byte[] magic, String name, String advice) {
    this.magic = magic;
    this.name = name;
    this.advice = advice;
  }

  private static FileKind kind(String magic, String name, String advice) {
    return new FileKind(magic.getBytes(StandardCharsets.ISO_8859_1), name, advice);
  }

  /** The kind of file that starts so; null if it may be a page. */
  static @Nullable FileKind of(byte[] bytes) {
    for (FileKind kind : KNOWN) {
      if (kind.starts(bytes)) {
        return kind;
      }
    }
    return null;
  }

  private boolean starts(byte[] bytes) {
    if (bytes.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if (bytes[i] != magic[i]) {
        return false;
      }
    }
    return true;
  }

  /** What it is and what to do. */
  String message() {
    return "this is " + name + "; " + advice;
  }
}
