package org.onrecord.web.view;

import java.util.List;
import java.util.Map;
import org.onrecord.web.answer.Address;
import org.onrecord.web.answer.Form;
import org.onrecord.web.guard.Access;

/**
 * What stands around each page.
 *
 * @param title of the page
 * @param view which, as a class of the body and in the navigation
 * @param ledger what messages call it
 * @param address of the page, with all of its state
 * @param csrf what a form brings along; "" where nobody has come in
 * @param user who looks; "" likewise
 * @param access what they may do
 * @param icon address of the icon
 * @param style address of the style
 * @param scripts addresses of the scripts
 */
public record Frame(
    String title,
    String view,
    String ledger,
    Address address,
    String csrf,
    String user,
    Access access,
    String icon,
    String style,
    List<String> scripts) {

  /** Copies the list. */
  public Frame {
    scripts = List.copyOf(scripts);
  }

  /** The views to go to, by their addresses. */
  public Map<String, String> places() {
    return Places.of(access);
  }

  /** Whether the page belongs to a place of the navigation. */
  public boolean isAt(String place) {
    return place.equals("/" + view)
        || (place.equals("/verify") && view.equals("verification"))
        || (place.equals("/add") && view.equals("work"))
        || (place.equals("/disputes") && view.equals("disputed"))
        || (place.equals("/people") && view.equals("person"))
        || (place.equals("/search") && (view.equals("page") || view.equals("statement")));
  }

  /** The same in another form. */
  public String in(Form form) {
    return address.at(address.path() + form.ending()).toString();
  }
}
