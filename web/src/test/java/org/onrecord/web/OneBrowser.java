package org.onrecord.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives all test classes the one browser, which starts with the first of them and ends with the
 * last; windows and what they keep are each test's own.
 */
final class OneBrowser implements BeforeAllCallback, ParameterResolver {
  private static final ExtensionContext.Namespace HERE =
      ExtensionContext.Namespace.create(OneBrowser.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    assumeTrue(
        Browser.chromium().isPresent(),
        "Chromium is not installed: nothing is shown of the workbench in it");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context.getRoot().getStore(HERE).computeIfAbsent(Browser.class);
  }
}
