package org.onrecord.trace.index;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.CRC32C;
import org.onrecord.trace.index.SegmentFormat.Section;

/** Writes a segment as {@link SegmentFormat} has it. */
public final class SegmentWriter {
  private final OutputStream out;
  private final CRC32C chunk = new CRC32C();
  private final ByteList sums = new ByteList();
  private long written;

  private SegmentWriter(OutputStream out) {
    this.out = out;
  }

  /** Writes the segment that was built; the builder cannot be used afterwards. */
  public static void write(SegmentBuilder builder, OutputStream out) throws IOException {
    new SegmentWriter(out).write(builder);
  }

  private void write(SegmentBuilder builder) throws IOException {
    Map<Section, ByteList> sections = sections(builder);
    ByteList header = new ByteList();
    header.addInt(SegmentFormat.MAGIC);
    header.addInt(SegmentFormat.VERSION);
    header.writeTo(new Summing());
    ByteList footer = new ByteList();
    footer.addInt(SegmentFormat.VERSION);
    footer.addInt(builder.documents());
    footer.addInt(builder.blocks());
    footer.addInt(builder.tokens.size());
    footer.addInt(builder.words());
    footer.addInt(builder.postings.directoryBits());
    for (Map.Entry<Section, ByteList> section : sections.entrySet()) {
      if (written + section.getValue().size() > Integer.MAX_VALUE - (1 << 24)) {
        throw new IOException("a segment of the index would be larger than 2 GiB");
      }
      footer.addInt((int) written);
      footer.addInt(section.getValue().size());
      section.getValue().writeTo(new Summing());
    }
    endChunk();
    CRC32C sum = new CRC32C();
    sums.writeTo(new Summed(sum, out));
    footer.addInt((int) sum.getValue());
    sum.reset();
    footer.writeTo(new Summed(sum, out));
    ByteList end = new ByteList();
    end.addInt((int) sum.getValue());
    end.addInt(SegmentFormat.MAGIC);
    end.writeTo(out);
  }

  private static Map<Section, ByteList> sections(SegmentBuilder builder) {
    Map<Section, ByteList> sections = new EnumMap<>(Section.class);
    for (Section section : Section.values()) {
      sections.put(section, new ByteList());
    }
    sections.put(Section.DETAILS, builder.details);
    sections.put(Section.CODES, builder.codes);
    builder.documents.write(list(sections, Section.DOCUMENTS));
    builder.blocks.write(list(sections, Section.BLOCKS));
    ByteList end = list(sections, Section.BLOCKS);
    end.addInt(builder.codes.size());
    end.addInt(0);
    end.addInt(0);
    end.addInt(builder.documents());
    builder.tokens.write(
        list(sections, Section.TOKENS),
        list(sections, Section.LONG_TOKENS),
        list(sections, Section.TOKEN_MEANINGS));
    builder.tokens.writeGaps(list(sections, Section.TOKEN_GAPS));
    builder.tokens.writeWords(
        list(sections, Section.WORD_BUCKETS), list(sections, Section.WORD_TOKENS));
    builder.postings.write(list(sections, Section.DIRECTORY), list(sections, Section.POSTINGS));
    return sections;
  }

  private static ByteList list(Map<Section, ByteList> sections, Section section) {
    return sections.getOrDefault(section, new ByteList());
  }

  private void endChunk() {
    if (written % SegmentFormat.CHUNK != 0) {
      sums.addInt((int) chunk.getValue());
    }
  }

  /** Writes on, with a checksum at the end of each chunk. */
  private final class Summing extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      int at = offset;
      while (at < offset + length) {
        int room = SegmentFormat.CHUNK - (int) (written % SegmentFormat.CHUNK);
        int part = Math.min(room, offset + length - at);
        chunk.update(bytes, at, part);
        written += part;
        at += part;
        if (part == room) {
          sums.addInt((int) chunk.getValue());
          chunk.reset();
        }
      }
    }
  }

  /** Writes on, under one checksum. */
  private static final class Summed extends OutputStream {
    private final CRC32C sum;
    private final OutputStream out;

    private Summed(CRC32C sum, OutputStream out) {
      this.sum = sum;
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      sum.update(bytes, offset, length);
      out.write(bytes, offset, length);
    }
  }
}
