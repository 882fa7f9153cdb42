package org.onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.page.ClaimReview;
import org.onrecord.page.Page;

/** Fact-checks carry data about the statement of somebody else. */
class ClaimReviewTest {
  private static final String BODY =
      "<body><article><h1>Did the ferry stop?</h1><p>Councillor Tom Finch said in March that the ferry"
          + " between Orrin and Skell had lost half of its passengers, which is not so.</p>"
          + "<p>The harbour office counted nine in ten of the passengers of the year before.</p>"
          + "</article></body>";

  private static final ClaimReview FERRY =
      new ClaimReview(
          "The ferry lost half of its passengers",
          "Tom Finch",
          "2020-03-02",
          "False",
          "The Orrin Courier",
          "https://courier.example/check");

  private static final String REVIEW =
      "{\"@context\":\"https://schema.org\",\"@type\":\"ClaimReview\",\"url\":"
          + "\"https://courier.example/check\",\"datePublished\":\"2020-03-09\",\"claimReviewed\":"
          + "\"The ferry lost half of its passengers\",\"author\":{\"@type\":\"Organization\",\"name\":"
          + "\"The Orrin Courier\"},\"reviewRating\":{\"@type\":\"Rating\",\"ratingValue\":1,"
          + "\"bestRating\":5,\"alternateName\":\"False\"},\"itemReviewed\":{\"@type\":%s,\"author\":"
          + "{\"@type\":\"Person\",\"name\":\"Tom Finch\"},\"datePublished\":\"2020-03-02\","
          + "\"appearance\":{\"@type\":\"NewsArticle\",\"headline\":\"Half gone\",\"author\":"
          + "\"Liv Hale\",\"datePublished\":\"2020-03-01\"}}}";

  @Test
  void whatIsReviewedIsAClaimAndNothingOfThePage() {
    for (String type : List.of("\"CreativeWork\"", "\"Claim\"", "[\"Claim\",\"NewsArticle\"]")) {
      Page page = page(ld(REVIEW.replace("%s", type)));
      assertEquals(List.of(FERRY), page.claims(), type);
      assertEquals(List.of(), page.metadata().authors(), type);
      assertNull(page.metadata().published(), type);
      assertEquals("Did the ferry stop?", page.metadata().headline(), type);
    }
  }

  @Test
  void aReviewBesideAnArticleLeavesTheArticleItsOwnAuthor() {
    String article =
        "{\"@graph\":[%r,{\"@type\":\"NewsArticle\",\"author\":\"Mia Torp\",\"review\":[%r]}]}"
            .replace("%r", REVIEW.replace("%s", "\"Claim\""));
    Page page = page(ld(article));
    assertEquals(List.of("Mia Torp"), page.metadata().authors());
    assertEquals(List.of(FERRY), page.claims());
  }

  @Test
  void aReviewInMicrodataIsReadAndItsClaimantIsNoAuthor() {
    String scope = "<div itemprop=%s itemscope itemtype='http://schema.org/%s'>";
    Page page =
        Pages.html(
            "<html><body><article><h1>Did the ferry stop?</h1>"
                + "<div itemscope itemtype='http://schema.org/ClaimReview'>"
                + "<meta itemprop=url content='https://courier.example/check'>"
                + "<p itemprop=claimReviewed>The ferry lost half of its passengers</p>"
                + scope.replace("%s'", "CreativeWork'").replace("%s", "itemReviewed")
                + scope.replace("%s'", "Person'").replace("%s", "author")
                + "<span itemprop=name>Tom Finch</span></div>"
                + "<time itemprop=datePublished datetime=2020-03-02>2 March</time></div>"
                + scope.replace("%s'", "Rating'").replace("%s", "reviewRating")
                + "<span itemprop=alternateName>False</span></div>"
                + scope.replace("%s'", "Organization'").replace("%s", "author")
                + "<meta itemprop=name content='The Orrin Courier'></div></div>"
                + BODY.substring(BODY.indexOf("<p>")));
    assertEquals(List.of(FERRY), page.claims());
    assertEquals(List.of(), page.metadata().authors());
    assertNull(page.metadata().published());
  }

  @Test
  void aRatingInNumbersNamesTheBestThereIs() {
    String numbers = REVIEW.replace("%s", "\"Claim\"").replace(",\"alternateName\":\"False\"", "");
    assertEquals("1 of 5", page(ld(numbers)).claims().get(0).rating());
  }

  private static Page page(String head) {
    return Pages.html("<html><head>" + head + "</head>" + BODY);
  }

  private static String ld(String json) {
    return "<script type='application/ld+json'>" + json + "</script>";
  }
}
