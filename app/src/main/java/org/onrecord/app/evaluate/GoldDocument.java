package org.onrecord.app.evaluate;

import java.nio.file.Path;

/**
 * A text with the file that marks its statements.
 *
 * @param name the text's file name without its ending
 * @param text the text
 * @param annotation the first annotator's file, by name
 */
public record GoldDocument(String name, Path text, Path annotation) {}
