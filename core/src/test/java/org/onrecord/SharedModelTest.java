package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.onrecord.encoder.AttributionModel;
import org.onrecord.spi.ModelKind;
import org.onrecord.stage.UnusableException;

class SharedModelTest {
  @Test
  void allSharesAreOfOneModelWhichLastsAsLongAsOneOfThem() {
    SharedModel first = SharedModel.of("en", ModelKind.ACCURATE);
    AttributionModel model = first.model();
    SharedModel second = SharedModel.of("en", ModelKind.ACCURATE);
    assertSame(model, second.model());

    first.close();
    first.close(); // a share is given back once
    assertThrows(UnusableException.class, first::model);
    assertSame(model, second.model());
    second.close();
  }

  @Test
  void anInstanceThatWasClosedReadsNothingAndTheOthersGoOn() throws Exception {
    String text = "The minister said that it rained.";
    OnRecord closed = OnRecord.standard();
    OnRecord other = OnRecord.standard();
    assertNotSame(closed, other);
    closed.close();
    assertThrows(UnusableException.class, () -> closed.readText("a.txt", text));
    assertEquals(1, other.readText("a.txt", text).statements().size());
    other.close();
  }

  @Test
  void theFastModelStandsBesideTheAccurateOneAndIsNamedInRecords() throws Exception {
    String text = "The minister said that it rained.";
    try (OnRecord accurate = OnRecord.standard();
        OnRecord fast = OnRecord.builder().model(ModelKind.FAST).build()) {
      assertEquals(1, accurate.readText("a.txt", text).statements().size());
      assertEquals(1, fast.readText("a.txt", text).statements().size());
      assertEquals("fast", fast.provenance().settings().get("model"));
      assertNull(accurate.provenance().settings().get("model"));
      assertNotEquals(accurate.provenance().model(), fast.provenance().model());
    }
  }

  @Test
  void aLanguageWithoutAModelIsNamed() {
    IllegalStateException missing =
        assertThrows(IllegalStateException.class, () -> SharedModel.of("xx", ModelKind.FAST));
    assertTrue(missing.getMessage().contains("onrecord-model-xx"), missing.getMessage());
  }
}
