package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.onrecord.encoder.AttributionModel;
import org.onrecord.stage.UnusableException;

class SharedModelTest {
  @Test
  void allSharesAreOfOneModelWhichLastsAsLongAsOneOfThem() {
    SharedModel first = SharedModel.of("en");
    AttributionModel model = first.model();
    SharedModel second = SharedModel.of("en");
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
  void aLanguageWithoutAModelIsNamed() {
    IllegalStateException missing =
        assertThrows(IllegalStateException.class, () -> SharedModel.of("xx"));
    assertTrue(missing.getMessage().contains("onrecord-model-xx"), missing.getMessage());
  }
}
