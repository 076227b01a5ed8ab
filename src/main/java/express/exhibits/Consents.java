package express.exhibits;

import express.base.Ids;
import express.base.NotFound;
import express.base.Parameters;
import express.exhibits.Consent.State;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the persons in pictures said. */
@Repository
@Transactional
class Consents {

    /** How somebody is asked, or agreed on paper. */
    record Asked(
            Consent.Way way,
            Locale language,
            @Nullable String name,
            @Nullable String address,
            @Nullable LocalDate signedOn) {}

    private final JdbcClient jdbc;
    private final InstantSource time;
    private final Codes codes;

    Consents(JdbcClient jdbc, InstantSource time, Codes codes) {
        this.jdbc = jdbc;
        this.time = time;
        this.codes = codes;
    }

    @Transactional(readOnly = true)
    List<Consent> list(UUID exhibit) {
        return jdbc.sql("""
            select id, exhibit_id as exhibit, way, state, language, name, address, signed_on, asked_at, answered_at
            from exhibits.consent
            where exhibit_id = :exhibit
            order by id
            """)
                .paramSource(Parameters.with("exhibit", exhibit))
                .query(Consent.class)
                .list();
    }

    @Transactional(readOnly = true)
    Consent get(UUID exhibit, UUID id) {
        return list(exhibit).stream()
                .filter(consent -> consent.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    Optional<Consent> find(String code) {
        return jdbc.sql("""
            select id, exhibit_id as exhibit, way, state, language, name, address, signed_on, asked_at, answered_at
            from exhibits.consent
            where code_hash = :hash
            """)
                .paramSource(Parameters.with("hash", codes.hash(code)))
                .query(Consent.class)
                .optional();
    }

    /** What was signed is in force at once; whoever gets a letter is waited for. */
    UUID add(UUID exhibit, Asked asked) {
        UUID id = Ids.next();
        boolean signed = asked.way() == Consent.Way.PAPER;
        Instant now = time.instant();
        jdbc.sql("""
            insert into exhibits.consent (
                id, exhibit_id, way, state, code_hash, language, name, address, signed_on, asked_at, answered_at)
            values (
                :id, :exhibit, :way, :state, :hash, :language, :name, :address, :signedOn, :now, :answered)
            """)
                .paramSource(Parameters.of(asked)
                        .and("id", id)
                        .and("exhibit", exhibit)
                        .and("state", signed ? State.GIVEN : State.ASKED)
                        .and("hash", codes.hash(codes.of(id)))
                        .and("now", now)
                        .and("answered", signed ? now : null))
                .update();
        return id;
    }

    /** Whoever was asked by mistake, or did not answer, is forgotten; who has answered is not. */
    boolean remove(UUID exhibit, UUID id) {
        return jdbc.sql("""
            delete from exhibits.consent
            where id = :id
              and exhibit_id = :exhibit
              and state in ('ASKED', 'LAPSED')
            """)
                        .paramSource(Parameters.with("id", id).and("exhibit", exhibit))
                        .update()
                == 1;
    }

    /** Whether it was waited for. */
    boolean give(UUID id) {
        return jdbc.sql("""
            update exhibits.consent
            set state = 'GIVEN',
                answered_at = :now
            where id = :id
              and state = 'ASKED'
            """)
                        .paramSource(Parameters.with("id", id).and("now", time.instant()))
                        .update()
                == 1;
    }

    /** Whether it could still be ended: an open question is refused, a given consent withdrawn. */
    boolean end(UUID id) {
        return jdbc.sql("""
            update exhibits.consent
            set state = case state when 'ASKED' then 'REFUSED' else 'WITHDRAWN' end,
                answered_at = :now,
                name = null,
                address = null
            where id = :id
              and state in ('ASKED', 'GIVEN')
            """)
                        .paramSource(Parameters.with("id", id).and("now", time.instant()))
                        .update()
                == 1;
    }

    /** Who was asked before then and has not answered is asked no more, and forgotten; tells how many there were. */
    int lapse(Instant end) {
        return jdbc.sql("""
            update exhibits.consent
            set state = 'LAPSED',
                answered_at = :now,
                name = null,
                address = null
            where state = 'ASKED'
              and asked_at < :end
            """)
                .paramSource(Parameters.with("end", end).and("now", time.instant()))
                .update();
    }

    /** Nothing has to be proved any more of a picture that is gone. */
    void forgetNames(UUID exhibit) {
        jdbc.sql("""
            update exhibits.consent
            set name = null,
                address = null
            where exhibit_id = :exhibit
            """).paramSource(Parameters.with("exhibit", exhibit)).update();
    }

    /** The pictures of whoever is reached at this address. */
    @Transactional(readOnly = true)
    List<Consent> listOf(String address) {
        return jdbc.sql("""
            select id, exhibit_id as exhibit, way, state, language, name, address, signed_on, asked_at, answered_at
            from exhibits.consent
            where lower(address) = lower(:address)
            order by id
            """)
                .paramSource(Parameters.with("address", address))
                .query(Consent.class)
                .list();
    }
}
