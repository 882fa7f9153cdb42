package org.onrecord.web.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a reader answers to a statement. The address by which they can be reached is kept elsewhere
 * and is in none of these.
 *
 * @param statement its number
 * @param place where on its page the statement stands, as in char=848,1310; "" where unknown
 * @param name as the reader gave it
 * @param words plain text
 * @param sent when
 * @param state whether others see it
 * @param moderator who said so; null as long as nobody has
 */
public record Reply(
    long id,
    String statement,
    String place,
    String name,
    String words,
    Instant sent,
    ReplyState state,
    @Nullable String moderator) {}
