package org.onrecord.read.html.metadata;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.ClaimReview;
import org.onrecord.page.Metadata;
import org.onrecord.page.PlainValue;
import org.onrecord.read.block.ArticleRoles;
import org.onrecord.read.bytes.Notice;
import org.onrecord.read.html.article.HtmlTitle;
import org.onrecord.read.html.tree.HtmlTree;
import org.onrecord.read.line.DateText;
import org.onrecord.read.line.PersonName;
import org.onrecord.read.line.Spaces;

/** What an HTML page says of itself and shows. docs/metadata.md has the order of its places. */
public final class HtmlMetadata {
  private static final Pattern LANGUAGE =
      Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}");

  /** A longer name is no outlet's, and would be repeated for each section of a page. */
  private static final int LONGEST_NAME = 1000;

  private final HtmlTree tree;
  private final HtmlHead head;
  private final JsonLd data;
  private final HtmlDates dates;
  private final HtmlAuthors authors;

  public HtmlMetadata(HtmlTree tree, List<Notice> notices) {
    this.head = HtmlHead.of(tree);
    this.data = JsonLd.of(head.scripts(), notices);
    this.dates = new HtmlDates(tree, head, data);
    this.authors = new HtmlAuthors(head, data);
    this.tree = tree;
    new MetadataConflicts(head, data, notices).find();
  }

  /** How the page writes dates in numbers. */
  public DateText.Order dateOrder() {
    return dates.order();
  }

  /**
   * What the page's data say of claims of others that it checks.
   *
   * @param source of the page, which names them where it has any
   */
  public List<ClaimReview> claims(String source) {
    List<Map<?, ?>> reviews = new ArrayList<>(data.claimReviews());
    if (reviews.isEmpty() && source.contains("/ClaimReview")) {
      reviews.addAll(Microdata.claimReviews(tree));
    }
    return ClaimReviews.of(data, reviews);
  }

  /** The readers' comments in the page's data. */
  public List<DataComment> comments(List<Notice> notices) {
    Map<String, Object> scripts = new LinkedHashMap<>(data.scripts());
    for (String export : head.exports()) {
      Object tree = JsonTree.parseIfSound(export);
      if (tree != null) {
        scripts.put(export, tree);
      }
    }
    return DataComments.of(scripts, notices);
  }

  /**
   * What the page's data say its title is, the surest first, with the outlet's name where given.
   */
  public List<String> titles() {
    Set<String> titles = new LinkedHashSet<>();
    for (String title :
        new String[] {
          data.headline(), head.meta("og:title"), head.meta("twitter:title"), head.title()
        }) {
      if (title != null && PlainValue.isVisible(title)) {
        titles.add(HtmlTitle.withoutOutlet(Spaces.folded(title), outlet()));
      }
    }
    return new ArrayList<>(titles);
  }

  private @Nullable String outlet() {
    String told = data.publisher() == null ? head.meta("og:site_name") : data.publisher();
    return told == null || told.length() > LONGEST_NAME ? null : told;
  }

  /**
   * All metadata of the page.
   *
   * @param headline the heading's element; negative where there is none
   * @param article its element
   * @param roles of the article's text
   * @param near the nodes where the page is likely to show author and date
   * @param all the nodes where it may
   */
  public Metadata read(int headline, int article, ArticleRoles roles, BitSet near, BitSet all) {
    String title =
        headline < 0
            ? HtmlTitle.plain(titles(), outlet())
            : HeadingLine.title(tree, headline, titles());
    return new Metadata(
        title,
        outlet(),
        authors(roles, new ShownAuthors(tree, all, headline, article, authors)),
        published(roles, near, all),
        dates.modified(),
        language(),
        head.canonical(),
        section());
  }

  private @Nullable String section() {
    String section = data.section();
    return section == null ? head.meta("article:section", "parsely-section", "section") : section;
  }

  /**
   * The authors: those in the data, unless these are only a body or a login name and the page shows
   * names of persons.
   */
  private List<String> authors(ArticleRoles roles, ShownAuthors shown) {
    List<String> told = authors.inData();
    if (told.stream().anyMatch(PersonName::matches)) {
      return told;
    }
    List<String> seen = shown.find();
    if (told.isEmpty() || seen.stream().anyMatch(PersonName::matches)) {
      told = seen.isEmpty() ? told : seen;
    }
    return told.isEmpty() ? roles.authors() : told;
  }

  private @Nullable String published(ArticleRoles roles, BitSet near, BitSet all) {
    String told = dates.published();
    if (told == null) {
      told = roles.published();
    }
    if (told == null) {
      told = dates.shown(near);
    }
    if (told == null) {
      told = dates.shown(all);
    }
    return told == null ? dates.inAddress() : told;
  }

  private @Nullable String language() {
    String[] told = {
      head.language(), data.language(), head.meta("og:locale"), head.meta("language")
    };
    for (String value : told) {
      if (value != null && LANGUAGE.matcher(value.strip()).matches()) {
        return value.strip().replace('_', '-');
      }
    }
    return null;
  }
}
