package express.interpreting;

import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far it is for somebody to a place, as their last sheet from there says: where people set out nobody writes down, and a
 * way is paid by the sheet. Of a place where they have not been nothing is known, and nothing is guessed.
 */
@Repository
@Transactional(readOnly = true)
class Trips {

    /** A way there and back. */
    record Trip(BigDecimal kilometres, BigDecimal tickets, int minutes) {

        static final Trip UNKNOWN = new Trip(BigDecimal.ZERO, BigDecimal.ZERO, 0);
    }

    /** Somebody who is to go somewhere. */
    record To(UUID mission, OrganisationId house, PersonId person, OrganisationId client, String place) {

        static To of(Request request, PersonId person) {
            return new To(request.id(), request.house(), person, request.client(), request.place());
        }
    }

    private record Row(
            UUID mission,
            OrganisationId house,
            PersonId person,
            OrganisationId client,
            String place,
            BigDecimal kilometres,
            BigDecimal tickets,
            int travelled) {

        To to() {
            return new To(mission, house, person, client, place);
        }

        Trip trip() {
            return new Trip(kilometres, tickets, travelled);
        }
    }

    private final JdbcClient jdbc;

    Trips(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are known. */
    public Map<To, Trip> list(Collection<To> there) {
        if (there.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("""
            select there.mission, there.house, there.person, there.client, there.place,
                   last.kilometres, last.tickets, last.travelled
            from unnest(
                cast(:mission as uuid[]), cast(:house as uuid[]), cast(:person as uuid[]),
                cast(:client as uuid[]), cast(:place as text[]))
                as there (mission, house, person, client, place)
            cross join lateral (
                select sheet.kilometres, sheet.tickets, sheet.travelled
                from interpreting.request
                join interpreting.sheet on sheet.house_id = request.house_id
                    and sheet.request_id = request.id and not sheet.contested
                where request.house_id = there.house
                  and request.interpreter_id = there.person
                  and request.client_id = there.client
                  and request.place = there.place
                  and request.mode in ('ON_SITE', 'STANDING')
                  and request.id <> there.mission
                order by request.begins_at desc
                limit 1) as last
            """).paramSource(Parameters.each(List.copyOf(there), To.class)).query(Row.class).list().stream()
                .collect(Collectors.toMap(Row::to, Row::trip, (one, other) -> one));
    }
}
