package express.registration;

import express.base.Ids;
import express.base.Parameters;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Claims places. One statement counts them and writes who has one: it waits for the row of the gathering, reads that
 * anew, and so neither gives a place twice nor breaks the order.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Claims {

    private final JdbcClient jdbc;
    private final InstantSource time;
    private final Codes codes;

    Claims(JdbcClient jdbc, InstantSource time, Codes codes) {
        this.jdbc = jdbc;
        this.time = time;
        this.codes = codes;
    }

    /** What became of one guest, in the order in which they were named. */
    record Claimed(UUID id, State state, int number) {}

    /** None, if registration is closed. */
    List<Claimed> claim(UUID gathering, Party party) {
        List<UUID> ids = Stream.generate(Ids::next).limit(party.guests().size()).toList();
        byte[][] hashes = ids.stream().map(codes::of).map(codes::hash).toArray(byte[][]::new);
        return jdbc.sql("""
            with place as (
                update registration.desk
                set taken = taken + registration.granted(
                        capacity, taken, quotas, used, :country, :family,
                        case when approval then 0 else :wanted end, partial),
                    used = registration.counted(used, :country, :family, registration.granted(
                        capacity, taken, quotas, used, :country, :family,
                        case when approval then 0 else :wanted end, partial)),
                    numbers = numbers + :wanted
                where gathering_id = :gathering
                  and closes_at > :now
                  and called_off_at is null
                returning host_id, approval, version, new.taken - old.taken as granted, old.numbers as before)
            insert into registration.participant (
                id, gathering_id, host_id, organisation_id, party_id, number, state, name, email, email_key, language,
                country, family, languages, interpretation, code_hash, registered_at, told_version)
            select guest.id, :gathering, place.host_id, :organisation, :party, place.before + guest.place,
                   case when place.approval then 'ASKED' when guest.place <= place.granted then 'CONFIRMED'
                        else 'WAITING' end,
                   guest.name, guest.email, guest.key, :letters, :country, :family, cast(:languages as text[]),
                   :interpretation, guest.hash, :now, place.version
            from place
            cross join unnest(
                cast(:ids as uuid[]), cast(:names as text[]), cast(:emails as text[]), cast(:keys as text[]),
                cast(:hashes as bytea[])) with ordinality as guest (id, name, email, key, hash, place)
            returning id, state, number
            """)
                .paramSource(Parameters.with("gathering", gathering)
                        .and("organisation", party.organisation())
                        .and("country", party.country())
                        .and("family", party.family())
                        .and("letters", party.letters())
                        .and("languages", party.languages())
                        .and("interpretation", party.interpretation())
                        .and("wanted", party.guests().size())
                        .and("party", Ids.next())
                        .and("now", time.instant())
                        .and("ids", ids)
                        .and(
                                "names",
                                party.guests().stream().map(Party.Guest::name).toList())
                        .and(
                                "emails",
                                party.guests().stream().map(Party.Guest::email).toList())
                        .and(
                                "keys",
                                party.guests().stream().map(Party.Guest::key).toList())
                        .and("hashes", hashes))
                .query(Claimed.class)
                .list();
    }

    /**
     * Gives places to people who wait or were not yet looked at, to all of them or to none; tells whether there were
     * enough.
     */
    boolean seat(UUID gathering, Collection<Participant> people, State as, Instant until) {
        Participant first = people.iterator().next();
        int seated = jdbc.sql("""
            with place as (
                update registration.desk
                set taken = taken + :wanted,
                    used = registration.counted(used, :country, :family, :wanted)
                where gathering_id = :gathering
                  and registration.granted(
                      capacity, taken, quotas, used, :country, :family, :wanted, false) = :wanted
                returning gathering_id)
            update registration.participant
            set state = :state,
                offered_until = case when :state = 'OFFERED' then cast(:until as timestamptz) end
            from place
            where participant.gathering_id = place.gathering_id
              and participant.id = any (cast(:ids as uuid[]))
            """)
                .paramSource(Parameters.with("gathering", gathering)
                        .and("country", first.country())
                        .and("family", first.family())
                        .and("wanted", people.size())
                        .and("state", as)
                        .and("until", until)
                        .and("ids", people.stream().map(Participant::id).toList()))
                .update();
        return seated == people.size();
    }
}
