package org.onrecord.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.person.Person;
import org.onrecord.person.PersonType;
import org.onrecord.record.PageRecord;

/**
 * Names in a clause of a source: somebody else’s, or the speaker’s own where the clause says so.
 */
class ClauseNamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "A warden who identified the driver as Ada Roe",
        "A nurse who called Ada Roe",
        "A nurse who was calling Ada Roe",
        "A plumber that called Ada Roe",
        "A clerk whose brother married Ada Roe",
        "A widow whose dog is called Ada Roe",
        "A widow whose dog is known as Ada Roe",
        "A clerk whom she sent to find Ada Roe",
        "The judge who sentenced Roe",
        "A dealer who sold Ada Roe the car",
        "A teacher, who taught Ada Roe",
        "A doctor who treated Tom Finch and Ada Roe",
        "A man who sued the mayor, the council and Ada Roe",
        "A man who sued the council, and former clerk Ada Roe",
        "A man who, after a fall, sued Ada Roe",
        "A driver, who hit his neighbour, Ada Roe",
        "A driver, who hit a cyclist from the coast, Ada Roe",
        "A witness who saw the mayor, Ada Roe",
        "A ranger who shot a man named as Ada Roe",
        "A ranger who shot a man calling himself Ada Roe",
        "A ranger who said the boy was called Ada Roe",
        "A trader who gave the buyer’s name as Ada Roe",
        "A trader who gave the paper the name of her boss, the mayor and Ada Roe",
        "A man whom police said had called Ada Roe",
        "A man who worked there when Ada Roe was boss",
        "A man jailed because Ada Roe lied",
        "A boy bitten while Ada Roe watched",
        "A man at the bar where Ada Roe drank",
        "A tenant suing Ada Roe",
        "A tenant suing Tom Finch and Ada Roe",
        "The actress playing Ada Roe",
        "A warden identifying the driver as Ada Roe",
        "A man dressed as Ada Roe",
        "A woman Ada Roe hired",
        "The tenant Ada Roe evicted",
        "The tenant Ada Roe had never met",
        "A young tenor Ada Roe coached for years",
        "Three clients Ada Roe represented",
        "A woman Ada Roe once hired to clean",
        "A woman Ada Roe knew",
        "A man wearing an Ada Roe shirt",
        "A mother of a boy who is called Ada Roe",
      })
  void whomAClauseOfTheSourceIsAboutIsNotTheOneItNames(String source) {
    Person speaker = speaker(source);

    assertEquals(source, speaker.name());
    assertEquals(PersonType.UNNAMED, speaker.type());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A nurse who gave her name as Ada Roe",
        "A nurse who gave police her first name only as Ada Roe",
        "A nurse who gave her name to reporters as Ada Roe",
        "A nurse who used the name Ada Roe",
        "A nurse who goes by the name of Ada Roe",
        "A nurse who goes by Ada Roe",
        "A nurse who says her name is Ada Roe",
        "A nurse whose real name is Ada Roe",
        "A baker who introduced herself as Ada Roe",
        "A baker who calls herself Ada Roe",
        "A baker calling herself Ada Roe",
        "A baker introducing herself to us only as Ada Roe",
        "A student who asked to be called Ada Roe",
        "A student who wished to be identified only as Ada Roe",
        "A student who is known by everybody as Ada Roe",
        "A girl whom we shall call Ada Roe",
        "A woman who police later named as Ada Roe",
        "A woman whom a court identified as Ada Roe",
        "A woman identified in court papers as Ada Roe",
        "A woman referred to as Ada Roe",
        "A singer who performs as Ada Roe",
        "A singer performing as Ada Roe",
        "A woman called Ada Roe",
        "A woman named Ada Roe",
        "The warden, identified as Ada Roe",
      })
  void whoIsCalledByANameIsTheOneOfThatName(String source) {
    Person speaker = speaker(source);

    assertEquals("Ada Roe", speaker.name());
    assertEquals(PersonType.PERSON, speaker.type());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Coach Ada Roe who trained Tom Finch~Ada Roe",
        "Ada Roe, who called Tom Finch~Ada Roe",
        "Ada Roe, a widow whose son is Tom Finch~Ada Roe",
        "Ada Roe, whom police named as Tom Finch~Ada Roe",
        "The woman who arrested Tom Finch, Ada Roe~Ada Roe",
        "The woman who runs the shop, Ada Roe~Ada Roe",
        "The woman who runs the shop – Ada Roe~Ada Roe",
        "The woman who beat Tom Finch, former champion and boxer Ada Roe~Ada Roe",
        "A woman who gave only her first name, Ada~Ada",
      })
  void aNameBeforeAClauseOrBehindItsEndIsTheSpeakers(String source, String name) {
    assertEquals(name, speaker(source).name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A smiling Ada Roe",
        "A still grieving Ada Roe",
        "A visibly grieving Ada Roe",
        "A tired looking Ada Roe",
        "Director marketing Ada Roe",
        "Acting director Ada Roe",
        "Prize-winning author Ada Roe",
        "The woman Ada Roe of Harran",
        "The singer Ada Roe dubbed a queen",
        "Local woman Ada Roe",
        "Dr Who actress Ada Roe",
      })
  void whatSomebodyIsOrHowSheLooksIsNoClause(String source) {
    assertEquals("Ada Roe", speaker(source).name());
  }

  @Test
  void theNameThatAnotherHasIsNotOnesOwn() {
    assertEquals(PersonType.UNNAMED, speaker("A trader giving the buyer’s name as Ada Roe").type());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Those who knew Ada Roe~GROUP",
        "Officials such as Ada Roe~GROUP",
        "Officials such as Tom Finch and Ada Roe~GROUP",
        "Neighbours who knew Ada Roe~GROUP",
        "The tenant suing Ada Roe~UNNAMED",
      })
  void whomAClauseTellsOfIsNoBodyOfThatName(String source, PersonType type) {
    Person speaker = speaker(source);

    assertEquals(source, speaker.name());
    assertEquals(type, speaker.type());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "who identified the driver as Ada Roe~A warden",
        "who called Ada Roe~A warden",
        "whose brother is called Ada Roe~A warden",
        "who gave her name only as Ada~Ada",
        "who asked to be called Ada Roe~Ada Roe",
        "whom we shall call Ada Roe~Ada Roe",
      })
  void aClauseBehindTheSourceNamesItOnlyWhereItSaysSo(String clause, String name) {
    PageRecord record =
        Attributed.in("A warden " + clause + " said it was late.")
            .said("A warden", "said", "it was late")
            .record();

    assertEquals(name, record.speaker(record.statements().get(0)).orElseThrow().name());
  }

  @Test
  void aClauseIsReadBehindTheVerbAsWell() {
    PageRecord record =
        Attributed.in("“It was late,” said a nurse who called Ada Roe.")
            .said("a nurse who called Ada Roe", "said", "“It was late,”")
            .record();

    assertEquals(
        "a nurse who called Ada Roe",
        record.speaker(record.statements().get(0)).orElseThrow().name());
  }

  private static Person speaker(String source) {
    PageRecord record =
        Attributed.in(source + " said it was late.").said(source, "said", "it was late").record();
    return record.speaker(record.statements().get(0)).orElseThrow();
  }
}
