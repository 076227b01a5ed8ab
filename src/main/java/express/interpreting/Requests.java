package express.interpreting;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What organisations ask for. */
@Repository
@Transactional
class Requests {

    static final int PAGE = 50;

    static final String ALL = """
        select house_id as house, id, agreement_id as agreement, client_id as client, asked_by, asked_at,
               series_id as series, day, begins_at, minutes, mode, language, dialect, place, room, topic, urgent, gender,
               wished_id as wished, cost_centre, reference, notes, state, interpreter_id as interpreter, covered_at,
               charge_id as charge, pay_id as pay, occasion_id as occasion, words, direction
        from interpreting.request
        """;

    private final JdbcClient jdbc;

    Requests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ask(Request request) {
        jdbc.sql("""
            insert into interpreting.request
                (house_id, id, agreement_id, client_id, asked_by, asked_at, series_id, day, begins_at, minutes, mode, language,
                 dialect, place, room, topic, urgent, gender, wished_id, cost_centre, reference, notes, occasion_id, words, direction)
            values (:house, :id, :agreement, :client, :askedBy, :askedAt, :series, :day, :beginsAt, :minutes, :mode,
                    :language, :dialect, :place, :room, :topic, :urgent, :gender, :wished, :costCentre, :reference, :notes, :occasion, :words,
                    :direction)
            """).paramSource(Parameters.of(request)).update();
    }

    @Transactional(readOnly = true)
    public Request get(OrganisationId house, UUID id) {
        return find(house, id).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public Optional<Request> find(OrganisationId house, UUID id) {
        return jdbc.sql(ALL + " where house_id = :house and id = :id")
                .paramSource(named(house, id))
                .query(Request.class)
                .optional();
    }

    /** What these organisations asked for the same occasion, and did not call off. */
    @Transactional(readOnly = true)
    public List<Request> listFor(UUID occasion, Collection<OrganisationId> clients) {
        return jdbc.sql(ALL + """
            where occasion_id = :occasion
              and client_id = any (cast(:clients as uuid[]))
              and state <> 'CANCELLED'
            order by begins_at, id
            """)
                .paramSource(Parameters.with("occasion", occasion).and("clients", clients))
                .query(Request.class)
                .list();
    }

    /** Makes who else would accept it or call it off wait. */
    Request lock(OrganisationId house, UUID id) {
        return jdbc.sql(ALL + " where house_id = :house and id = :id for update")
                .paramSource(named(house, id))
                .query(Request.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public Request getOfClient(OrganisationId client, UUID id) {
        return jdbc.sql(ALL + " where client_id = :client and id = :id")
                .paramSource(Parameters.with("client", client).and("id", id))
                .query(Request.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public Request getOfInterpreter(PersonId person, UUID id) {
        return jdbc.sql(ALL + " where interpreter_id = :person and id = :id")
                .paramSource(Parameters.with("person", person).and("id", id))
                .query(Request.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** What is somebody's mission, or was when they accepted it: a sheet may come later than all that happened since. */
    @Transactional(readOnly = true)
    public Request getAccepted(PersonId person, UUID id) {
        return jdbc.sql(ALL + """
            where id = :id
              and (interpreter_id = :person
                or exists (
                    select from interpreting.offer
                    where offer.house_id = request.house_id
                      and offer.request_id = request.id
                      and offer.interpreter_id = :person
                      and offer.answer = 'ACCEPTED'))
            """)
                .paramSource(Parameters.with("person", person).and("id", id))
                .query(Request.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** A day of a house, by the clock, one page of it. */
    @Transactional(readOnly = true)
    public List<Request> listDay(OrganisationId house, LocalDate day, @Nullable UUID after) {
        return jdbc.sql(ALL + """
            where house_id = :house
              and day = :day
              and (cast(:after as uuid) is null
                or (begins_at, id) > (select begins_at, id
                                      from interpreting.request
                                      where house_id = :house and id = :after))
            order by begins_at, id
            limit :most
            """)
                .paramSource(Parameters.with("house", house)
                        .and("day", day)
                        .and("after", after)
                        .and("most", PAGE + 1))
                .query(Request.class)
                .list();
    }

    /** What nobody has taken yet, the next first. */
    @Transactional(readOnly = true)
    public List<Request> listOpen(OrganisationId house, Instant from, Instant until, int most) {
        return jdbc.sql(ALL + """
            where house_id = :house
              and state = 'OPEN'
              and begins_at >= :from
              and begins_at < :until
            order by begins_at, id
            limit :most
            """)
                .paramSource(Parameters.with("house", house)
                        .and("from", from)
                        .and("until", until)
                        .and("most", most))
                .query(Request.class)
                .list();
    }

    /** Somebody who interpreted, and for which house. */
    record Known(OrganisationId house, PersonId person) {}

    /** Who interpreted for a client before, the latest first. */
    @Transactional(readOnly = true)
    public List<Known> listKnown(OrganisationId client) {
        return jdbc.sql("""
            select house_id as house, interpreter_id as person
            from interpreting.request
            where client_id = :client
              and state = 'DONE'
              and interpreter_id is not null
            group by house_id, interpreter_id
            order by max(begins_at) desc, interpreter_id
            limit :most
            """)
                .paramSource(Parameters.with("client", client).and("most", PAGE))
                .query(Known.class)
                .list();
    }

    private record Count(State state, int number) {}

    @Transactional(readOnly = true)
    public Map<State, Integer> countDay(OrganisationId house, LocalDate day) {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        jdbc.sql("""
            select state, count(*) as number
            from interpreting.request
            where house_id = :house
              and day = :day
            group by state
            """)
                .paramSource(Parameters.with("house", house).and("day", day))
                .query(Count.class)
                .list()
                .forEach(it -> counts.put(it.state(), it.number()));
        return counts;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Request> listOfClient(OrganisationId client, @Nullable UUID after) {
        return list("client_id = :of", client.value(), after);
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Request> listOfInterpreter(PersonId person, @Nullable UUID after) {
        return list("interpreter_id = :of", person.value(), after);
    }

    private List<Request> list(String whose, UUID of, @Nullable UUID after) {
        return jdbc.sql(ALL + " where " + whose + """
              and (cast(:after as uuid) is null
                or (begins_at, id) < (select begins_at, id
                                      from interpreting.request
                                      where id = :after))
            order by begins_at desc, id desc
            limit :most
            """)
                .paramSource(Parameters.with("of", of).and("after", after).and("most", PAGE + 1))
                .query(Request.class)
                .list();
    }

    /** Makes who would accept two things for the same person at once wait. */
    void lockDiary(PersonId person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:diary, 0))::text")
                .paramSource(Parameters.with("diary", "interpreting.diary " + person))
                .query(String.class)
                .single();
    }

    /** By nobody of the house, if another house sends somebody. Tells whether it was still open: of all who try, one covers it. */
    boolean cover(Request request, @Nullable PersonId interpreter, Instant at, UUID charge, UUID pay) {
        return jdbc.sql("""
            update interpreting.request
            set state = 'COVERED', interpreter_id = :interpreter, covered_at = :at, charge_id = :charge, pay_id = :pay
            where house_id = :house
              and id = :id
              and state = 'OPEN'
            """)
                        .paramSource(named(request.house(), request.id())
                                .and("interpreter", interpreter)
                                .and("at", at)
                                .and("charge", charge)
                                .and("pay", pay))
                        .update()
                == 1;
    }

    /** Somebody did it who was not thought to have it. */
    Request give(Request request, PersonId interpreter, Instant at, UUID charge, UUID pay) {
        jdbc.sql("""
            update interpreting.request
            set interpreter_id = :interpreter, covered_at = coalesce(covered_at, :at), charge_id = :charge, pay_id = :pay
            where house_id = :house
              and id = :id
            """)
                .paramSource(named(request.house(), request.id())
                        .and("interpreter", interpreter)
                        .and("at", at)
                        .and("charge", charge)
                        .and("pay", pay))
                .update();
        return get(request.house(), request.id());
    }

    /** The interpreter cannot after all: it is open again, at the price at which it was booked. */
    void uncover(Request request) {
        jdbc.sql("""
            update interpreting.request
            set state = 'OPEN', interpreter_id = null, covered_at = null, pay_id = null
            where house_id = :house
              and id = :id
              and state = 'COVERED'
            """).paramSource(named(request.house(), request.id())).update();
    }

    void move(Request request, State to) {
        jdbc.sql("""
            update interpreting.request
            set state = :to
            where house_id = :house
              and id = :id
            """)
                .paramSource(named(request.house(), request.id()).and("to", to))
                .update();
    }

    private static Parameters named(OrganisationId house, UUID id) {
        return Parameters.with("house", house).and("id", id);
    }
}
