package org.onrecord.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/**
 * The settings of a trained network, which come with its graph in {@code model.properties}.
 *
 * @param name the model's name in records, such as "en-2"
 * @param window pieces that the network reads at a time, as in training
 * @param overlap pieces that neighbouring windows share
 * @param intercept of the logistic curve that turns a raw confidence into a probability
 * @param slope of that curve, over the logit of the raw confidence
 * @param least what is less likely a statement, 0 to 1, is left out
 */
public record ModelSettings(
    String name, int window, int overlap, double intercept, double slope, double least) {

  /** Checks the numbers. */
  public ModelSettings {
    if (overlap < 0 || window < 16 || overlap > window / 2) {
      throw new IllegalArgumentException(
          "a window of " + window + " pieces cannot overlap by " + overlap);
    }
  }

  static ModelSettings read(InputStream in) throws IOException {
    Properties properties = new Properties();
    properties.load(in);
    return new ModelSettings(
        get(properties, "name"),
        Integer.parseInt(get(properties, "window")),
        Integer.parseInt(get(properties, "overlap")),
        Double.parseDouble(get(properties, "confidence.intercept")),
        Double.parseDouble(get(properties, "confidence.slope")),
        Double.parseDouble(get(properties, "statements.least")));
  }

  private static String get(Properties properties, String key) {
    String value = properties.getProperty(key);
    if (value == null) {
      throw new IllegalArgumentException("model.properties lacks " + key);
    }
    return value.strip();
  }

  /**
   * The probability that a statement is right.
   *
   * @param raw the product of the network's probabilities, 0 to 1
   */
  public double probability(double raw) {
    double p = Math.min(Math.max(raw, 1e-4), 1 - 1e-4);
    double logit = StrictMath.log(p / (1 - p));
    return 1 / (1 + StrictMath.exp(-(intercept + slope * logit)));
  }
}
