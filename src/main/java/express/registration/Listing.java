package express.registration;

import express.base.OrganisationId;
import express.base.Parameters;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/** Participants page by page, in the order in which they were registered: a large gathering has thousands. */
@Repository
@Transactional(readOnly = true)
class Listing {

    static final int PAGE = 100;

    /**
     * What of a list is looked at.
     *
     * @param find a part of a name or an address; may be empty
     * @param state nothing for all
     * @param after the number behind which a page begins
     */
    record Wanted(String find, @Nullable State state, int after) {

        static final Wanted ALL = new Wanted("", null, 0);

        static Wanted of(String find, String state, int after) {
            return new Wanted(
                    find.strip(),
                    Stream.of(State.values())
                            .filter(it -> it.name().equals(state))
                            .findFirst()
                            .orElse(null),
                    Math.max(0, after));
        }

        boolean narrows() {
            return !find.isEmpty() || state != null;
        }

        /** The same from another number on. */
        String path(String list, int from) {
            return UriComponentsBuilder.fromPath(list)
                    .queryParam("find", "{find}")
                    .queryParam("state", state == null ? "" : state)
                    .queryParam("after", from)
                    .encode()
                    .buildAndExpand(find)
                    .toUriString();
        }
    }

    private record Counted(State state, int people) {}

    private final JdbcClient jdbc;

    Listing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of all organisations, if none are named. */
    List<Participant> page(UUID gathering, @Nullable Collection<OrganisationId> organisations, Wanted wanted) {
        return jdbc.sql(Participants.SELECT + """
            where gathering_id = :gathering
              and number > :after
            """ + narrowed(organisations) + """
              and (:find = '' or position(lower(:find) in lower(name)) > 0 or position(lower(:find) in email_key) > 0)
              and (cast(:state as text) is null or state = :state)
            order by number
            limit :most
            """)
                .paramSource(of(gathering, organisations)
                        .and("after", wanted.after())
                        .and("find", wanted.find())
                        .and("state", wanted.state())
                        .and("most", PAGE))
                .query(Participant.class)
                .list();
    }

    private static String narrowed(@Nullable Collection<OrganisationId> organisations) {
        return organisations == null ? "" : "  and organisation_id = any (cast(:organisations as uuid[]))\n";
    }

    private static Parameters of(UUID gathering, @Nullable Collection<OrganisationId> organisations) {
        return Parameters.with("gathering", gathering)
                .and("organisations", organisations == null ? List.of() : organisations);
    }

    Map<State, Integer> count(UUID gathering, @Nullable Collection<OrganisationId> organisations) {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        jdbc.sql("""
            select state, count(*) as people
            from registration.participant
            where gathering_id = :gathering
            """ + narrowed(organisations) + """
            group by state
            """)
                .paramSource(of(gathering, organisations))
                .query(Counted.class)
                .list()
                .forEach(it -> counts.put(it.state(), it.people()));
        return counts;
    }
}
