package express.frontdoor;

import express.base.Parameters;
import express.base.PersonId;
import express.frontdoor.Key.Kind;
import express.frontdoor.Key.Turn;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The keys to what people said, as hashes. Works behind the {@link Doorway}. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Keys {

    private final JdbcClient jdbc;
    private final InstantSource time;
    private final Secrets secrets;

    Keys(JdbcClient jdbc, InstantSource time, Secrets secrets) {
        this.jdbc = jdbc;
        this.time = time;
        this.secrets = secrets;
    }

    /** Whoever begins twice at once with the same secret waits here. */
    void lock(String secret) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('frontdoor.key' || encode(:hash, 'hex'), 0))")
                .paramSource(Parameters.with("hash", secrets.hash(Kind.PHONE, secret)))
                .query()
                .listOfRows();
    }

    Optional<UUID> find(Kind kind, String secret) {
        return jdbc.sql("""
            select approach_id
            from frontdoor.key
            where hash = :hash
              and kind = :kind
              and used_at is null
              and ends_at > :now
            """).paramSource(of(kind, secret)).query(UUID.class).optional();
    }

    private Parameters of(Kind kind, String secret) {
        return Parameters.with("hash", secrets.hash(kind, secret))
                .and("kind", kind)
                .and("now", time.instant());
    }

    Instant make(UUID approach, Kind kind, String secret) {
        Instant end = time.instant().plus(kind.life());
        insert(approach, kind, secrets.hash(kind, secret), end, null, null);
        return end;
    }

    private void insert(
            UUID approach, Kind kind, byte[] hash, Instant end, @Nullable String number, byte @Nullable [] pin) {
        jdbc.sql("""
            insert into frontdoor.key (hash, approach_id, kind, made_at, ends_at, number, pin_hash)
            values (:hash, :approach, :kind, :now, :end, :number, :pin)
            on conflict (hash) do update
            set ends_at = excluded.ends_at
            """)
                .paramSource(Parameters.with("hash", hash)
                        .and("approach", approach)
                        .and("kind", kind)
                        .and("now", time.instant())
                        .and("end", end)
                        .and("number", number)
                        .and("pin", pin))
                .update();
    }

    private record Cards(int cards) {}

    /** The card of somebody as it is printed, again and again; {@code PIN} is empty if a worker gave them another one. */
    Key.Card card(UUID approach) {
        Cards printed = jdbc.sql("""
            update frontdoor.approach
            set cards = greatest(cards, 1)
            where id = :approach
            returning cards
            """)
                .paramSource(Parameters.with("approach", approach))
                .query(Cards.class)
                .single();
        String what = approach + " " + printed.cards();
        String token = secrets.token("CARD " + what);
        String pin = secrets.digits(Secrets.PIN, "PIN " + what);
        byte[] hash = secrets.hash(Kind.CARD, token);
        Instant end = time.instant().plus(Kind.CARD.life());
        insert(approach, Kind.CARD, hash, end, freeNumber(hash, what), secrets.pin(hash, pin));
        Kept kept = kept(hash);
        return new Key.Card(token, kept.number(), kept.renewed() ? "" : pin);
    }

    /** Of two cards that would have the same number the later one has another, and keeps it when it is printed again. */
    private String freeNumber(byte[] hash, String what) {
        String number = secrets.digits(Secrets.NUMBER, "NUMBER " + what);
        for (int turn = 1; isOfAnother(hash, number); turn++) {
            number = secrets.digits(Secrets.NUMBER, "NUMBER " + what + " " + turn);
        }
        return number;
    }

    private boolean isOfAnother(byte[] hash, String number) {
        return jdbc.sql("""
            select exists (
                select from frontdoor.key
                where number = :number
                  and hash <> :hash)
            """)
                .paramSource(Parameters.with("number", number).and("hash", hash))
                .query(Boolean.class)
                .single();
    }

    private record Kept(String number, boolean renewed) {}

    private Kept kept(byte[] hash) {
        return jdbc.sql("""
            select number, renewed_at is not null as renewed
            from frontdoor.key
            where hash = :hash
            """)
                .paramSource(Parameters.with("hash", hash))
                .query(Kept.class)
                .single();
    }

    /** A card that was lost opens nothing any more; the next one is another. */
    void loseCard(UUID approach) {
        jdbc.sql("""
            delete from frontdoor.key
            where approach_id = :approach
              and kind = 'CARD'
            """).paramSource(Parameters.with("approach", approach)).update();
        jdbc.sql("update frontdoor.approach set cards = cards + 1 where id = :approach")
                .paramSource(Parameters.with("approach", approach))
                .update();
    }

    /** A link opens once: it stands in a message that others may read later. */
    Optional<UUID> use(Kind kind, String secret) {
        return jdbc.sql("""
            update frontdoor.key
            set used_at = :now
            where hash = :hash
              and kind = :kind
              and used_at is null
              and ends_at > :now
            returning approach_id
            """).paramSource(of(kind, secret)).query(UUID.class).optional();
    }

    private record Tried(UUID approach, boolean right, int tries) {}

    private record Standing(String number, int tries) {}

    /** Counts the try; the row lock of the update makes those who try together wait in line. */
    Turn turn(String token, String pin) {
        byte[] hash = secrets.hash(Kind.CARD, token);
        return jdbc.sql("""
            update frontdoor.key
            set tries = case when pin_hash = :pin then 0 else tries + 1 end
            where hash = :hash
              and kind = :kind
              and ends_at > :now
              and tries < :most
            returning approach_id as approach, pin_hash = :pin as right, tries
            """)
                .paramSource(
                        of(Kind.CARD, token).and("pin", secrets.pin(hash, pin)).and("most", Key.MOST_TRIES))
                .query(Tried.class)
                .optional()
                .map(tried -> answer(token, tried))
                .orElseGet(() -> look(token));
    }

    private Turn answer(String token, Tried tried) {
        if (tried.right()) {
            return new Turn.Opened(tried.approach());
        }
        int left = Key.MOST_TRIES - tried.tries();
        return left > 0 ? new Turn.Wrong(left) : look(token);
    }

    /** How a card stands, without trying it. */
    Turn look(String token) {
        return jdbc.sql("""
            select number, tries
            from frontdoor.key
            where hash = :hash
              and kind = :kind
              and ends_at > :now
            """)
                .paramSource(of(Kind.CARD, token))
                .query(Standing.class)
                .optional()
                .<Turn>map(it -> it.tries() < Key.MOST_TRIES
                        ? new Turn.Wrong(Key.MOST_TRIES - it.tries())
                        : new Turn.Locked(it.number()))
                .orElseGet(Turn.Unknown::new);
    }

    /** A new PIN for a card that is locked, given by a worker to whoever stands before them; nothing for any other. */
    Optional<String> renew(String number, PersonId worker) {
        String pin = Secrets.digits(Secrets.PIN);
        return jdbc.sql("""
            select hash
            from frontdoor.key
            where number = :number
              and ends_at > :now
              and tries >= :most
            for update
            """)
                .paramSource(Parameters.with("number", number)
                        .and("now", time.instant())
                        .and("most", Key.MOST_TRIES))
                .query(byte[].class)
                .optional()
                .map(hash -> {
                    jdbc.sql("""
                        update frontdoor.key
                        set tries = 0, pin_hash = :pin, renewed_at = :now, renewed_by = :worker
                        where hash = :hash
                        """)
                            .paramSource(Parameters.with("hash", hash)
                                    .and("pin", secrets.pin(hash, pin))
                                    .and("now", time.instant())
                                    .and("worker", worker))
                            .update();
                    return pin;
                });
    }

    /** This phone forgets; tells what it knew. */
    Optional<UUID> forget(String secret) {
        return jdbc.sql("""
            delete from frontdoor.key
            where hash = :hash
              and kind = :kind
            returning approach_id
            """)
                .paramSource(Parameters.with("hash", secrets.hash(Kind.PHONE, secret))
                        .and("kind", Kind.PHONE))
                .query(UUID.class)
                .optional();
    }

    /** Whether something else than a phone opens it. */
    boolean isKept(UUID approach) {
        return jdbc.sql("""
            select exists (
                select from frontdoor.key
                where approach_id = :approach
                  and used_at is null
                  and ends_at > :now)
            """)
                .paramSource(Parameters.with("approach", approach).and("now", time.instant()))
                .query(Boolean.class)
                .single();
    }
}
