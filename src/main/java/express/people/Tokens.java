package express.people;

import express.base.Ids;
import express.base.Parameters;
import express.database.Installation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets somebody in once: by a link, or by a short code typed into the browser that asked for it. Both are kept as keyed
 * hashes only (HMAC-SHA256). All of it happens in background work of the purpose {@link Entrance#PURPOSE}.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Tokens {

    /** What a token lets somebody do, and for how long. */
    public enum Purpose {
        SIGN_IN(Duration.ofMinutes(10)),
        INVITATION(Duration.ofDays(14)),
        REGISTRATION(Duration.ofDays(1)),
        ADDRESS(Duration.ofHours(1));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }
    }

    /** A fresh token as it is sent: the link's secret, and the code that goes with the attempt. */
    public record Fresh(UUID attempt, String link, String code, Instant until) {}

    /** A token that was redeemed just now: whose address it proves, and what else it is for, as JSON. */
    public record Redeemed(UUID id, String email, String about) {}

    /** With five tries, one in 200,000 codes is guessed. */
    static final int MOST_TRIES = 5;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final InstantSource time;
    private final KeyedHash keyed;

    Tokens(JdbcClient jdbc, InstantSource time, Installation installation) {
        this.jdbc = jdbc;
        this.time = time;
        this.keyed = new KeyedHash(installation, "people.token");
    }

    private record Row(
            UUID id,
            Purpose purpose,
            String email,
            String about,
            byte[] linkHash,
            byte @Nullable [] codeHash,
            Instant madeAt,
            Instant expiresAt) {}

    /** @param about what it is for beside letting in, as JSON */
    public Fresh make(Purpose purpose, String email, String about) {
        Instant now = time.instant();
        String code = "%06d".formatted(RANDOM.nextInt(1_000_000));
        var fresh = new Fresh(Ids.next(), secret(), code, now.plus(purpose.life));
        insert(new Row(
                fresh.attempt(),
                purpose,
                Person.normalised(email),
                about,
                hash(fresh.link()),
                hash(fresh.attempt() + fresh.code()),
                now,
                fresh.until()));
        return fresh;
    }

    /** Chance enough that nobody guesses it, in letters that an address can hold. */
    public static String secret() {
        byte[] random = new byte[24];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** By which a secret is known again without being kept; 192 bits of chance need no slow hash. */
    public static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void insert(Row row) {
        jdbc.sql("""
            insert into people.token (id, purpose, email, about, link_hash, code_hash, made_at, expires_at)
            values (:id, :purpose, :email, cast(:about as jsonb), :linkHash, :codeHash, :madeAt, :expiresAt)
            """).paramSource(Parameters.of(row)).update();
    }

    /** Whether a link could still be redeemed; looking at it, as scanners of mail do, uses nothing up. */
    public Optional<Redeemed> look(Purpose purpose, String link) {
        return jdbc.sql("""
            select id, email, about
            from people.token
            where link_hash = :hash
              and purpose = :purpose
              and redeemed_at is null
              and expires_at > :now
            """)
                .paramSource(atNow(purpose).and("hash", hash(link)))
                .query(Redeemed.class)
                .optional();
    }

    public Optional<Redeemed> redeemLink(Purpose purpose, String link) {
        return jdbc.sql("""
            update people.token
            set redeemed_at = :now
            where link_hash = :hash
              and purpose = :purpose
              and redeemed_at is null
              and expires_at > :now
            returning id, email, about
            """)
                .paramSource(atNow(purpose).and("hash", hash(link)))
                .query(Redeemed.class)
                .optional();
    }

    /** Counts the try, right or wrong; the row lock of the update makes those who try together wait in line. */
    public Optional<Redeemed> redeemCode(Purpose purpose, UUID attempt, String code) {
        return jdbc.sql("""
            with tried as (
                update people.token
                set tries = tries + 1,
                    redeemed_at = case when code_hash = :hash then cast(:now as timestamptz) end
                where id = :attempt
                  and purpose = :purpose
                  and redeemed_at is null
                  and expires_at > :now
                  and tries < :most
                returning id, email, about, redeemed_at)
            select id, email, about
            from tried
            where redeemed_at is not null
            """)
                .paramSource(atNow(purpose)
                        .and("attempt", attempt)
                        .and("hash", hash(attempt + code))
                        .and("most", MOST_TRIES))
                .query(Redeemed.class)
                .optional();
    }

    private Parameters atNow(Purpose purpose) {
        return Parameters.with("purpose", purpose).and("now", time.instant());
    }

    /** What was not used is of no use any more. */
    public void withdraw(Purpose purpose, String email) {
        jdbc.sql("""
            delete from people.token
            where email = :email
              and purpose = :purpose
              and redeemed_at is null
            """)
                .paramSource(Parameters.with("email", Person.normalised(email)).and("purpose", purpose))
                .update();
    }

    /** One that can still be redeemed, as those see it who made it. */
    record Pending(UUID id, String email, String about, Instant madeAt, Instant expiresAt) {}

    /** @param part what {@code about} must hold, as JSON */
    List<Pending> listPending(Purpose purpose, String part) {
        return jdbc.sql("""
            select id, email, about, made_at, expires_at
            from people.token
            where purpose = :purpose
              and about @> cast(:part as jsonb)
              and redeemed_at is null
              and expires_at > :now
            order by made_at desc, id
            """)
                .paramSource(atNow(purpose).and("part", part))
                .query(Pending.class)
                .list();
    }

    void withdraw(Purpose purpose, String part, UUID id) {
        jdbc.sql("""
            delete from people.token
            where id = :id
              and purpose = :purpose
              and about @> cast(:part as jsonb)
              and redeemed_at is null
            """)
                .paramSource(atNow(purpose).and("part", part).and("id", id))
                .update();
    }

    int removeExpiredBefore(Instant end) {
        return jdbc.sql("""
            delete from people.token
            where expires_at < :end
            """).paramSource(Parameters.with("end", end)).update();
    }

    private byte[] hash(String secret) {
        return keyed.of(secret.getBytes(StandardCharsets.UTF_8));
    }
}
