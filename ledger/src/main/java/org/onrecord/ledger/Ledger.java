package org.onrecord.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.AddedPage;
import org.onrecord.ledger.entry.CheckReport;
import org.onrecord.ledger.entry.Event;
import org.onrecord.ledger.entry.JudgedPage;
import org.onrecord.ledger.entry.Judgement;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.entry.LedgerStatus;
import org.onrecord.ledger.entry.Moment;
import org.onrecord.ledger.entry.Preparing;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.entry.VersionDifference;
import org.onrecord.ledger.hit.Hit;
import org.onrecord.ledger.hit.Hits;
import org.onrecord.ledger.index.Found;
import org.onrecord.ledger.index.Marker;
import org.onrecord.ledger.index.SearchIndex;
import org.onrecord.ledger.person.FoundPeople;
import org.onrecord.ledger.person.LedgerPerson;
import org.onrecord.ledger.person.MergeProposal;
import org.onrecord.ledger.person.PersonEvent;
import org.onrecord.ledger.person.PersonNumber;
import org.onrecord.ledger.person.PersonPlaces;
import org.onrecord.ledger.person.Relation;
import org.onrecord.ledger.query.Grouping;
import org.onrecord.ledger.query.Query;
import org.onrecord.ledger.query.QueryException;
import org.onrecord.ledger.query.Stemming;
import org.onrecord.ledger.query.Words;
import org.onrecord.ledger.sql.Database;
import org.onrecord.ledger.sql.PostgresDatabase;
import org.onrecord.ledger.sql.Side;
import org.onrecord.ledger.sql.SideTables;
import org.onrecord.ledger.sql.Sql;
import org.onrecord.ledger.sql.SqliteDatabase;
import org.onrecord.ledger.stance.AnswerCounts;
import org.onrecord.ledger.stance.AnsweredPage;
import org.onrecord.ledger.stance.HeldPosition;
import org.onrecord.ledger.stance.PositionQuery;
import org.onrecord.ledger.stance.StatementAnswer;
import org.onrecord.ledger.store.Additions;
import org.onrecord.ledger.store.Changes;
import org.onrecord.ledger.store.Changes.Change;
import org.onrecord.ledger.store.Checker;
import org.onrecord.ledger.store.DamagedRowException;
import org.onrecord.ledger.store.Events;
import org.onrecord.ledger.store.HeldPeople;
import org.onrecord.ledger.store.HitReader;
import org.onrecord.ledger.store.Judged;
import org.onrecord.ledger.store.Pages;
import org.onrecord.ledger.store.PersonEvents;
import org.onrecord.ledger.store.PersonFinder;
import org.onrecord.ledger.store.PersonReader;
import org.onrecord.ledger.store.Proposals;
import org.onrecord.ledger.store.Quoted;
import org.onrecord.ledger.store.Readings;
import org.onrecord.ledger.store.StanceReader;
import org.onrecord.ledger.store.StanceTables;
import org.onrecord.ledger.store.StatusReader;
import org.onrecord.ledger.store.Versions;
import org.onrecord.ledger.trace.ByDate;
import org.onrecord.ledger.trace.Step;
import org.onrecord.ledger.trace.Trace;
import org.onrecord.ledger.trace.Tracer;
import org.onrecord.person.KnownPeople;
import org.onrecord.record.PageRecord;
import org.onrecord.record.Provenance;
import org.onrecord.trace.QuotationIndex;

/**
 * Everything that was said: the records of pages, kept in one file or a database of a server.
 *
 * <pre>{@code
 * try (Ledger ledger = Ledger.openOrCreate(LedgerAddress.File.of(Path.of("onrecord.db")));
 *     RecordReader records = RecordReader.open(Path.of("records.jsonl"))) {
 *   for (PageRecord record = records.next(); record != null; record = records.next()) {
 *     ledger.add(List.of(record));
 *   }
 *   System.out.println(ledger.status().statements());
 * }
 * }</pre>
 *
 * <p>What was added is never overwritten. Each method is one transaction: it is done when the
 * method returns, whatever happens to the process or the machine after that, and not at all where
 * it throws. One program writes at a time, and the others wait for it; readers wait for nobody.
 * Thread-safe.
 */
public final class Ledger implements Closeable {
  /** So many statements are compared at most for one trace. */
  private static final int TRACED = 2000;

  /** So many people are shown at first, and so read ahead. */
  private static final int USUAL = 50;

  private final Database database;
  private final Clock clock;

  private final Consumer<Preparing> told;

  private @Nullable SearchIndex index;
  private boolean closed;
  private volatile @Nullable HeldPeople people;

  private Ledger(Database database, Clock clock, Consumer<Preparing> told) {
    this.database = database;
    this.clock = clock;
    this.told = told;
  }

  /**
   * Opens a ledger that is there.
   *
   * @throws LedgerException if it is missing, no ledger, damaged, or made by a newer OnRecord
   */
  public static Ledger open(LedgerAddress address) throws IOException {
    return open(address, preparing -> {});
  }

  /**
   * As {@link #open(LedgerAddress)}.
   *
   * @param told how far it is, while an older ledger is brought up to date here and later while the
   *     index of the search is written; by any thread, some times a second, and waited for
   */
  public static Ledger open(LedgerAddress address, Consumer<Preparing> told) throws IOException {
    Database database =
        address instanceof LedgerAddress.Server server
            ? PostgresDatabase.open(server)
            : SqliteDatabase.open((LedgerAddress.File) address);
    return new Ledger(caughtUp(database, told), Clock.systemUTC(), told);
  }

  /** Derives what an older OnRecord has not derived, where it can be written. */
  private static Database caughtUp(Database database, Consumer<Preparing> told) throws IOException {
    try {
      long reading = database.read(StanceTables::firstMissing);
      long all = reading == 0 ? 0 : database.read(StanceTables::last);
      while (reading > 0) {
        long next = reading;
        told.accept(new Preparing(Preparing.Stage.STANCES, Math.min(next, all), all));
        reading = database.write(sql -> StanceTables.derive(sql, next));
      }
    } catch (LedgerException e) {
      if (e.fault() != LedgerException.Fault.READ_ONLY) {
        database.close();
        throw e;
      }
    }
    return database;
  }

  /**
   * Opens a ledger, and makes it where there is none.
   *
   * @throws LedgerException as {@link #open} does, and if it cannot be made
   */
  public static Ledger openOrCreate(LedgerAddress address) throws IOException {
    return openOrCreate(address, preparing -> {});
  }

  /**
   * As {@link #openOrCreate(LedgerAddress)}.
   *
   * @param told as for {@link #open(LedgerAddress, Consumer)}
   */
  public static Ledger openOrCreate(LedgerAddress address, Consumer<Preparing> told)
      throws IOException {
    return openOrCreate(address, Clock.systemUTC(), told);
  }

  static Ledger openOrCreate(LedgerAddress address, Clock clock) throws IOException {
    return openOrCreate(address, clock, preparing -> {});
  }

  private static Ledger openOrCreate(LedgerAddress address, Clock clock, Consumer<Preparing> told)
      throws IOException {
    Database database =
        address instanceof LedgerAddress.Server server
            ? PostgresDatabase.openOrCreate(server)
            : SqliteDatabase.openOrCreate((LedgerAddress.File) address);
    return new Ledger(caughtUp(database, told), clock, told);
  }

  /** Whether a file begins as a ledger does; false also where it cannot be read. */
  public static boolean isLedger(Path file) {
    return SqliteDatabase.isLedger(file);
  }

  /** What messages call it. */
  public String name() {
    return database.name();
  }

  /** Whether this extractor's reading of a page is there. */
  public boolean holds(String page, Provenance extractor) throws IOException {
    return database.read(sql -> Additions.holds(sql, page, extractor));
  }

  /**
   * Adds records: all of them or, where it throws, none. What is there already, by page and
   * extractor, stays as it is. Cost: linear in the records.
   *
   * @return what became of each, in order
   * @throws LedgerException if a record names no page, or they cannot be written
   */
  public List<AddedPage> add(List<PageRecord> records) throws IOException {
    return database.write(
        sql -> {
          Additions additions = new Additions(sql, clock.millis());
          List<AddedPage> added = new ArrayList<>();
          for (PageRecord record : records) {
            added.add(additions.add(record));
          }
          return added;
        });
  }

  /**
   * Takes pages out with all that was found on them.
   *
   * @param page a page's id, the beginning of one ("sha256:" and eight digits or more), or where
   *     pages were read from
   * @return how many pages that was
   * @throws LedgerException if several ids begin so
   */
  public int remove(String page) throws IOException {
    return database.write(sql -> Pages.remove(sql, page));
  }

  /** How each version of a page differs from the one before, the oldest first. */
  public List<VersionDifference> versions(String address) throws IOException {
    return database.read(sql -> new Versions(sql).differences(address));
  }

  /**
   * Finds statements. What was added since the last search is taken into the index first. Cost:
   * linear in the statements that fit, and in what was added.
   *
   * @throws LedgerException if the ledger cannot be read
   */
  public Hits search(Query query) throws IOException {
    return hits(query, index().search(query));
  }

  /**
   * As {@link #search(Query)}, for who is content with the ledger as it was lately. Once it holds
   * ({@link #hold}), this waits for nobody who takes in changes: they are taken in within some
   * seconds, and answers are held for ten. Only what was there at a moment is waited for, at most
   * ten seconds.
   *
   * @param since see {@link #moment()}; {@link Moment#FIRST} for who changed nothing
   * @throws LedgerException if the ledger cannot be read, or the index is being made
   */
  public Hits searchLately(Query query, Moment since) throws IOException {
    return hits(query, index().searchLately(query, since));
  }

  /** Now: who has just changed something and asks as of now sees it. */
  public Moment moment() throws IOException {
    return new Moment(database.read(Changes::last).id());
  }

  private Hits hits(Query query, Found found) throws IOException {
    Marker marker = new Marker(query);
    List<Hit> hits =
        database.read(
            sql -> {
              HitReader reader = new HitReader(sql, marker::marks);
              List<Hit> read = new ArrayList<>();
              for (Found.Group group : found.groups()) {
                reader.read(group.place().statement(), group.count()).ifPresent(read::add);
              }
              return read;
            });
    List<Found.Group> groups = found.groups();
    return new Hits(
        hits,
        found.statements(),
        found.all(),
        found.facets(),
        found.behind() > 0 ? groups.get(groups.size() - 1).place() : null);
  }

  /**
   * Keeps what somebody says of a statement, at the end of the history. It counts for each reading
   * that has this statement at the same place of the page; what the machine found stays beside it.
   *
   * @param who says so
   * @throws LedgerException if there is no such statement
   */
  public Event judge(StatementNumber statement, String who, Judgement judgement)
      throws IOException {
    return database.write(
        sql -> Events.add(sql, clock.millis(), who, target(sql, statement), judgement));
  }

  /**
   * As {@link #judge(StatementNumber, String, Judgement)}, and the speaker is somebody of the
   * ledger: what they said is found by any of their names, and among their statements.
   *
   * @param judgement a correction; its speaker is left out
   * @param speaker who said it
   * @throws LedgerException if there is no such statement or person
   */
  public Event judge(
      StatementNumber statement, String who, Judgement judgement, PersonNumber speaker)
      throws IOException {
    return database.write(sql -> judge(sql, target(sql, statement), who, judgement, speaker));
  }

  private Event judge(Sql sql, String target, String who, Judgement judgement, PersonNumber speaker)
      throws SQLException, LedgerException {
    LedgerPerson person = new PersonReader(sql).read(speaker).orElseThrow(() -> nobody(speaker));
    Judgement named =
        new Judgement(
            judgement.deed(),
            person.name(),
            judgement.content(),
            judgement.act(),
            judgement.certainty(),
            judgement.note());
    String identity = PersonEvents.identity(sql, person.number());
    return Events.add(sql, clock.millis(), who, target, named, identity);
  }

  /**
   * As {@link #judge(StatementNumber, String, Judgement)}, but only where nobody said anything of
   * the statement since it was looked at.
   *
   * @param seen the last event of it that was seen; 0 where there was none
   * @throws LedgerException if there is no such statement, or somebody did
   */
  public Event judge(StatementNumber statement, String who, Judgement judgement, long seen)
      throws IOException {
    return database.write(
        sql -> Events.add(sql, clock.millis(), who, unchanged(sql, statement, seen), judgement));
  }

  /**
   * As {@link #judge(StatementNumber, String, Judgement, long)}, and the speaker is somebody of the
   * ledger.
   *
   * @param judgement a correction; its speaker is left out
   * @param speaker who said it
   * @param seen the last event of it that was seen; 0 where there was none
   * @throws LedgerException if there is no such statement or person, or somebody was faster
   */
  public Event judge(
      StatementNumber statement, String who, Judgement judgement, PersonNumber speaker, long seen)
      throws IOException {
    return database.write(
        sql -> judge(sql, unchanged(sql, statement, seen), who, judgement, speaker));
  }

  /**
   * Takes the last judgement of a statement back, so that what was said before it counts again.
   * Nothing is taken out of the history: what takes it back stands behind it.
   *
   * @param seen the last event of it that was seen
   * @return the last event that was added; empty where nobody has judged it
   * @throws LedgerException as {@link #judge(StatementNumber, String, Judgement, long)}
   */
  public Optional<Event> takeBack(StatementNumber statement, String who, long seen)
      throws IOException {
    return database.write(
        sql -> Events.takeBack(sql, clock.millis(), who, unchanged(sql, statement, seen)));
  }

  private String unchanged(Sql sql, StatementNumber statement, long seen)
      throws SQLException, IOException {
    String target = target(sql, statement);
    List<Event> events = Events.of(sql, target);
    Event last = events.isEmpty() ? null : events.get(events.size() - 1);
    if (last != null && last.id() != seen) {
      throw new LedgerException(
          LedgerException.Fault.CHANGED,
          name() + ": " + last.who() + " has judged statement " + statement + " in the meantime");
    }
    return target;
  }

  /**
   * What was said of a statement, the first first.
   *
   * @throws LedgerException if there is no such statement
   */
  public List<Event> history(StatementNumber statement) throws IOException {
    return database.read(sql -> Events.of(sql, target(sql, statement)));
  }

  /** The ids of pages of whose statements somebody said whether they are right. */
  public List<String> judgedPages() throws IOException {
    return database.read(sql -> new Judged(sql).pages());
  }

  /**
   * What people said of the statements of a page.
   *
   * @param page its id
   * @throws LedgerException if there is no such page, or it is damaged
   */
  public JudgedPage judged(String page) throws IOException {
    return database.read(
        sql -> {
          try {
            return new Judged(sql)
                .read(page)
                .orElseThrow(
                    () ->
                        new LedgerException(
                            LedgerException.Fault.REFUSED,
                            name() + ": there is no page " + Quoted.of(page)));
          } catch (DamagedRowException e) {
            throw new LedgerException(
                LedgerException.Fault.DAMAGED, name() + ": there is " + e.getMessage(), e);
          }
        });
  }

  /**
   * A statement as it is shown, with what people said of it; also one that was rejected.
   *
   * @throws LedgerException if there is no such statement
   */
  public Hit hit(StatementNumber statement) throws IOException {
    return database.read(
        sql -> {
          target(sql, statement); // which tells where there is none
          return new HitReader(sql, text -> List.of()).read(statement.id(), 1).orElseThrow();
        });
  }

  /**
   * The record in which a statement stands, as the machine made it.
   *
   * @throws LedgerException if there is no such statement, or the record is damaged
   */
  public PageRecord record(StatementNumber statement) throws IOException {
    return database.read(
        sql -> {
          target(sql, statement); // which tells where there is none
          try {
            return Readings.record(sql, statement.reading());
          } catch (DamagedRowException e) {
            throw new LedgerException(
                LedgerException.Fault.DAMAGED, name() + ": there is " + e.getMessage(), e);
          }
        });
  }

  private String target(Sql sql, StatementNumber statement) throws SQLException, IOException {
    return Events.target(sql, statement)
        .orElseThrow(
            () ->
                new LedgerException(
                    LedgerException.Fault.REFUSED,
                    name() + ": there is no statement " + statement));
  }

  /**
   * Finds people across pages, who say most first. Cost: linear in the people and the statements.
   *
   * @param name words that stand in one of their names, or a number or its beginning; empty for all
   */
  public List<PersonNumber> people(String name) throws IOException {
    return database.read(sql -> new PersonFinder(sql).find(name));
  }

  /**
   * As {@link #people(String)}, of whom a part is given.
   *
   * @param from how many are left out
   * @param limit how many are given
   */
  public FoundPeople people(String name, int from, int limit) throws IOException {
    HeldPeople known = people;
    if (known != null) {
      synchronized (known) {
        return database.read(sql -> known.find(sql, name, from, limit));
      }
    }
    List<PersonNumber> all = people(name);
    return new FoundPeople(all.stream().skip(from).limit(limit).toList(), all.size());
  }

  /**
   * Tells what is known of somebody across pages.
   *
   * @throws LedgerException if there is nobody of this number
   */
  public LedgerPerson person(PersonNumber number) throws IOException {
    HeldPeople held = people;
    if (held == null) {
      return read(number);
    }
    Change since;
    synchronized (held) {
      Optional<LedgerPerson> known = database.read(sql -> held.known(sql, number));
      if (known.isPresent()) {
        return known.get();
      }
      since = held.at();
    }
    LedgerPerson person = read(number); // which takes a while, and nobody waits for
    synchronized (held) {
      held.keep(since, person);
    }
    return person;
  }

  private LedgerPerson read(PersonNumber number) throws IOException {
    return database.read(
        sql -> new PersonReader(sql).read(number).orElseThrow(() -> nobody(number)));
  }

  /**
   * The one who is meant by a number or its beginning, or by a whole name that nobody else has.
   *
   * @throws LedgerException if there is nobody, or there are several
   */
  public PersonNumber personCalled(String name) throws IOException {
    return database.read(sql -> new PersonFinder(sql).one(name));
  }

  /**
   * As {@link #personCalled}, but of those who were made one each stays by themselves.
   *
   * @throws LedgerException if there is nobody, or there are several
   */
  public PersonNumber partCalled(String name) throws IOException {
    return database.read(sql -> new PersonFinder(sql).part(name));
  }

  /**
   * The statements that somebody has to do with, the newest first.
   *
   * @param limit how many at most
   */
  public List<Hit> statements(PersonNumber person, Relation relation, int limit)
      throws IOException {
    List<Long> all = statements(person, relation);
    return database.read(
        sql -> {
          HitReader reader = new HitReader(sql, words -> List.of());
          List<Hit> hits = new ArrayList<>();
          for (long statement : all.subList(0, Math.min(limit, all.size()))) {
            reader.read(statement, 1).ifPresent(hits::add);
          }
          return hits;
        });
  }

  private List<Long> statements(PersonNumber person, Relation relation) throws IOException {
    HeldPeople held = people;
    if (held == null) {
      return read(person, relation);
    }
    Change since;
    synchronized (held) {
      Optional<List<Long>> known = database.read(sql -> held.known(sql, person, relation));
      if (known.isPresent()) {
        return known.get();
      }
      since = held.at();
    }
    List<Long> statements = read(person, relation);
    synchronized (held) {
      held.keep(since, person, relation, statements);
    }
    return statements;
  }

  private List<Long> read(PersonNumber person, Relation relation) throws IOException {
    return database.read(sql -> new PersonReader(sql).statements(person, relation));
  }

  /**
   * Who may be one, with what speaks for it, the best founded first. Nothing is changed. Cost:
   * linear in the people; those of one surname are compared with each other.
   *
   * @param list the user's own, whose entries join names; may be empty
   */
  public List<MergeProposal> mergeProposals(KnownPeople list) throws IOException {
    return database.read(sql -> Proposals.find(sql, list, null));
  }

  /** As {@link #mergeProposals(KnownPeople)}, where one of the two is one of these. */
  public List<MergeProposal> mergeProposals(KnownPeople list, Set<PersonNumber> of)
      throws IOException {
    return database.read(sql -> Proposals.find(sql, list, of));
  }

  /**
   * Says that two are one, under the number and the name of the first.
   *
   * @param who says so
   * @param note why; null where nothing is told
   * @throws LedgerException if they are one already, or there is no such person
   */
  public PersonEvent merge(PersonNumber one, PersonNumber other, String who, @Nullable String note)
      throws IOException {
    return database.write(sql -> events(sql, who, note).merge(one, other));
  }

  /**
   * Says that two are not one, so that {@link #mergeProposals(KnownPeople)} no longer names them.
   *
   * @param note why; null where nothing is told
   * @throws LedgerException if they are one, or there is no such person
   */
  public PersonEvent apart(PersonNumber one, PersonNumber other, String who, @Nullable String note)
      throws IOException {
    return database.write(sql -> events(sql, who, note).apart(one, other));
  }

  /**
   * Says that somebody is none of those with whom they were merged; the others stay one.
   *
   * @param part the one, as the machine found them
   * @throws LedgerException if they are one with nobody else
   */
  public PersonEvent split(PersonNumber part, String who, @Nullable String note)
      throws IOException {
    return database.write(sql -> events(sql, who, note).split(part));
  }

  /**
   * Says that somebody is another on some pages or in some statements, whoever of them the machine
   * found there: in statements by, about, to and through them. Pages that are added later do not
   * count. {@link #undo} takes it back. Cost: linear in these pages, and in the pages of somebody
   * whose names change.
   *
   * @param person any of their parts; all who are one with them are meant
   * @return with the number of the other
   * @throws LedgerException if they are not there, or would be nowhere else
   */
  public PersonEvent split(
      PersonNumber person, PersonPlaces where, String who, @Nullable String note)
      throws IOException {
    return database.write(sql -> events(sql, who, note).part(person, where));
  }

  /**
   * Says what somebody's name is. They are found by the names on the pages, too.
   *
   * @throws LedgerException if there is no such person
   */
  public PersonEvent name(PersonNumber person, String name, String who, @Nullable String note)
      throws IOException {
    return database.write(sql -> events(sql, who, note).name(person, name));
  }

  /**
   * Takes back an event about people, as if it had not been; also one that takes back another.
   *
   * @param event its number
   * @throws LedgerException if there is no such event about people, or it was taken back already
   */
  public PersonEvent undo(long event, String who, @Nullable String note) throws IOException {
    return database.write(sql -> events(sql, who, note).undo(event));
  }

  private PersonEvents events(Sql sql, String who, @Nullable String note) {
    return new PersonEvents(sql, clock.millis(), who, note);
  }

  /** What was said of somebody and of those who are one with them, the first first. */
  public List<PersonEvent> history(PersonNumber person) throws IOException {
    return database.read(sql -> PersonEvents.of(sql, person));
  }

  private LedgerException nobody(PersonNumber number) {
    return new LedgerException(
        LedgerException.Fault.REFUSED, name() + ": there is no person " + number);
  }

  /**
   * Tells what became of words: each statement that has them or a part of them, changed or not, by
   * date, compared with the first. Cost: for each statement that shares four words in a row with
   * them a comparison, of these at most {@value #TRACED}.
   *
   * @param words as they were said, four or more
   * @throws org.onrecord.ledger.query.QueryException if there is no word, or too many
   */
  public Trace trace(String words) throws IOException {
    return trace(words, null);
  }

  /**
   * As {@link #trace(String)}, compared with sources.
   *
   * @param against open; null for the first appearance
   */
  public Trace trace(String words, @Nullable QuotationIndex against) throws IOException {
    return trace(words, against, this::search);
  }

  /** As {@link #trace(String)}, of the ledger as it was lately: see {@link #searchLately}. */
  public Trace traceLately(String words, Moment since) throws IOException {
    return trace(words, null, query -> searchLately(query, since));
  }

  private interface Searching {
    Hits search(Query query) throws IOException;
  }

  private Trace trace(String words, @Nullable QuotationIndex against, Searching searching)
      throws IOException {
    Words wanted = Tracer.candidates(words);
    if (wanted.isEmpty()) {
      throw new QueryException("there is no word to trace");
    }
    Query query =
        Query.builder()
            .words(wanted)
            .stemming(Stemming.OFF)
            .grouping(Grouping.NONE)
            .limit(TRACED)
            .build();
    Hits candidates = searching.search(query);
    Tracer tracer = new Tracer(words, against);
    List<Hit> ordered = new ArrayList<>(tracer.appearances(candidates.hits()));
    ordered.sort(ByDate.order());
    List<Step> steps =
        ordered.isEmpty()
            ? List.of()
            : tracer.steps(ordered, database.read(sql -> Pages.text(sql, ordered.get(0).page())));
    return new Trace(
        words,
        against == null ? Trace.Basis.FIRST : Trace.Basis.SOURCES,
        steps,
        candidates.next() == null);
  }

  /**
   * As {@link #trace(String, QuotationIndex)}, for the words of a statement as they are shown.
   *
   * @throws LedgerException if there is no such statement
   */
  public Trace trace(StatementNumber statement, @Nullable QuotationIndex against)
      throws IOException {
    return trace(hit(statement).words(), against);
  }

  /** As {@link #traceLately(String, Moment)}, for the words of a statement as they are shown. */
  public Trace traceLately(StatementNumber statement, Moment since) throws IOException {
    return traceLately(hit(statement).words(), since);
  }

  /**
   * Pages on which readers answer something, the newest first.
   *
   * @param from how many to leave out at the beginning
   * @param limit how many at most
   */
  public List<AnsweredPage> answeredPages(int from, int limit) throws IOException {
    return database.read(sql -> new StanceReader(sql).pages(from, limit));
  }

  /** What readers answer to a statement, in the order of the page; empty where there is none. */
  public List<StatementAnswer> answers(StatementNumber statement) throws IOException {
    return database.read(sql -> new StanceReader(sql).answers(statement.id()));
  }

  /** How many answer each statement of a reading; those that nobody answers are left out. */
  public Map<StatementNumber, AnswerCounts> answerCounts(long reading) throws IOException {
    Map<StatementNumber, AnswerCounts> counts = new LinkedHashMap<>();
    database
        .read(sql -> new StanceReader(sql).ofReading(reading))
        .forEach((statement, some) -> counts.put(new StatementNumber(statement), some));
    return counts;
  }

  /**
   * What readers doubt and dispute of what somebody said, by the newest of it first.
   *
   * @param limit how many at most
   */
  public List<StatementAnswer> against(PersonNumber person, int limit) throws IOException {
    return database.read(sql -> new StanceReader(sql).against(person, limit));
  }

  /** Who stands how to whom, the newest first; those without a date last. */
  public List<HeldPosition> positions(PositionQuery query) throws IOException {
    return database.read(sql -> new StanceReader(sql).positions(query));
  }

  /**
   * How far the index of the search is made ready, while much is taken in or all is made anew;
   * empty where nothing is being done.
   */
  public Optional<Preparing> preparing() {
    SearchIndex open;
    synchronized (this) {
      open = index;
    }
    return open == null ? Optional.empty() : open.preparing();
  }

  /** Makes the index ready, so that the next search need not. */
  public void prepareSearch() throws IOException {
    index().prepare();
  }

  /**
   * Makes ready for many questions: from now on it holds in memory the names of all people, what
   * questions need of statements, and the last answers, and a thread follows what changes. Without
   * this a question reads what it needs. Answers are the same.
   */
  public void hold() throws IOException {
    index().hold();
    people = new HeldPeople();
    for (PersonNumber person : people("", 0, USUAL).people()) {
      person(person);
    }
  }

  /**
   * Makes the index anew from the ledger.
   *
   * @throws LedgerException if another process writes to it
   */
  public void remakeSearch() throws IOException {
    index().remake();
  }

  private synchronized SearchIndex index() throws IOException {
    if (closed) {
      throw new IllegalStateException("the ledger has been closed");
    }
    SearchIndex open = index;
    if (open == null) {
      open = SearchIndex.open(database, database.folder(), told);
      index = open;
    }
    return open;
  }

  /** Tables of somebody else's beside its own: see {@link SideTables}. */
  public Side side(SideTables tables) {
    return new Side(database, tables);
  }

  /**
   * A folder for what belongs to it and does not stand in it; it need not be there. Beside a file
   * it is called after it; that of a server's lies among what is made of ledgers.
   *
   * @param ending of its name
   * @throws LedgerException if the ledger cannot be asked
   */
  public Path beside(String ending) throws IOException {
    Path index = database.folder();
    String name = String.valueOf(index.getFileName());
    return index.resolveSibling(name.substring(0, name.lastIndexOf('.') + 1) + ending);
  }

  /** What it holds. */
  public LedgerStatus status() throws IOException {
    long bytes = database.size();
    return database.read(sql -> StatusReader.read(sql, bytes));
  }

  /**
   * Compares all records with their digests, and all that is derived from them with what is derived
   * now. Reads only. Cost: linear in the ledger.
   *
   * @param progress told how many readings were checked
   */
  public CheckReport check(LongConsumer progress) throws IOException {
    List<String> faults = database.faults();
    return database.read(sql -> new Checker(sql).check(faults, progress));
  }

  /**
   * Copies it as it is now into a file, while others may write.
   *
   * @param file that is not there yet: it appears when it is whole
   * @throws java.nio.file.FileAlreadyExistsException if it is there
   */
  public void backup(Path file) throws IOException {
    database.copyTo(file);
  }

  /**
   * Closes its files or its connections: those still in use, once who uses them has ended. Whatever
   * is asked of it later throws {@link IllegalStateException}. A second time does nothing.
   */
  @Override
  public void close() throws IOException {
    try (database) {
      closeIndex();
    }
  }

  private synchronized void closeIndex() throws IOException {
    closed = true;
    if (index != null) {
      index.close();
      index = null;
    }
  }
}
