package org.onrecord.web.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.sql.Side;
import org.onrecord.ledger.sql.Sql;
import org.onrecord.web.guard.Secret;

/**
 * What a link to a statement brings along, so that who has one cannot guess another's. It is made
 * of the statement's number and a secret of the ledger, which is made when it is first needed.
 * Thread-safe.
 */
public final class ReplyKeys {
  private static final String NAME = "reply";
  private static final String METHOD = "HmacSHA256";
  private static final int BYTES = 16;

  private final Side side;
  private volatile @Nullable String secret;

  /** Those of a ledger. */
  public ReplyKeys(Ledger ledger) {
    this.side = WorkbenchTables.of(ledger);
  }

  /** The key of a statement: 22 characters that may stand in an address. */
  public String of(String statement) throws IOException {
    try {
      Mac mac = Mac.getInstance(METHOD);
      mac.init(new SecretKeySpec(secret().getBytes(StandardCharsets.UTF_8), METHOD));
      byte[] code = mac.doFinal(statement.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(code, BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java has this method
    }
  }

  /** Whether it is the key of a statement; how long that takes tells nothing about it. */
  public boolean is(String statement, String key) throws IOException {
    return Secret.isSame(of(statement), key);
  }

  private String secret() throws IOException {
    String known = secret;
    if (known == null) {
      Optional<String> kept = side.read(ReplyKeys::kept, Optional.<String>empty());
      known = kept.isPresent() ? kept.get() : side.write(ReplyKeys::made);
      secret = known;
    }
    return known;
  }

  private static Optional<String> kept(Sql sql) throws SQLException {
    return sql.first(
        "select value from workbench_secret where name = ?", row -> row.getString(1), NAME);
  }

  private static String made(Sql sql) throws SQLException {
    Optional<String> faster = kept(sql);
    if (faster.isPresent()) {
      return faster.get();
    }
    String made = Secret.next();
    sql.update("insert into workbench_secret (name, value) values (?, ?)", NAME, made);
    return made;
  }
}
