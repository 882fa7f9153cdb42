/**
 * The views of the workbench: one class each, with a template of the same name and a line in {@link
 * org.onrecord.web.view.Views}.
 *
 * <h2>How a view is added</h2>
 *
 * <ol>
 *   <li>A class {@code FooView implements View}: its path, what may be asked ({@link
 *       org.onrecord.web.view.Description}, of which the description of the API is made), and
 *       {@code answer}, which makes a model out of the ledger. All that is asked comes through
 *       {@link org.onrecord.web.answer.Question}, which keeps limits; ids of pages, statements and
 *       people become things in {@link org.onrecord.web.view.Reach} and nowhere else, for there it
 *       is asked whether somebody may have them.
 *   <li>A record {@code FooModel} with what the template shows, and {@code src/main/jte/foo.jte},
 *       which begins with {@code @template.layout(frame = frame, content = …)}. Templates escape
 *       all that they print. No {@code $unsafe}, no script and no style in them: the policy of
 *       {@link org.onrecord.web.guard.Guard} would not let them run. HTML of records comes from
 *       {@code org.onrecord.report} as {@link org.onrecord.web.view.Markup}.
 *   <li>{@link org.onrecord.web.answer.Data}: the same as JSON, lines and CSV.
 *   <li>What changes something is a {@link org.onrecord.web.view.Write}: a form that is sent by
 *       POST with {@code @template.csrf(frame = frame)} in it. It says for whom it is.
 *   <li>A line in {@code Views}, one in {@code Places} if the navigation leads there, keys in
 *       {@code Keys}, and a test in {@code AttackTest}'s list where it shows what others wrote.
 * </ol>
 */
@NullMarked
package org.onrecord.web.view;

import org.jspecify.annotations.NullMarked;
