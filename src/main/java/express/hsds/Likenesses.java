package express.hsds;

import express.base.NotFound;
import express.base.Parameters;
import express.hsds.Likeness.Pair;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which of a file may be the same as another, and what somebody has decided on it. */
@Repository
@Transactional
class Likenesses {

    private final JdbcClient jdbc;

    Likenesses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum Decision {
        SAME,
        APART
    }

    /**
     * Two that may be the same.
     *
     * @param one in the file
     * @param here whether the other is here already, and not in the file too
     */
    record Alike(
            int number,
            String kind,
            UUID one,
            String oneName,
            UUID other,
            String otherName,
            boolean here,
            double score,
            List<String> reasons,
            @Nullable Decision decision) {

        /** The message keys of why. */
        List<String> words() {
            return reasons.stream()
                    .map(it -> "hsds.likeness." + it.toLowerCase(Locale.ROOT))
                    .toList();
        }
    }

    void add(UUID id, Kind kind, int from, List<Pair> pairs, boolean here) {
        if (pairs.isEmpty()) {
            return;
        }
        int number = from;
        for (Pair pair : pairs) {
            jdbc.sql("""
                insert into hsds.likeness (
                    import_id, number, kind, one, one_name, other, other_name, here, score, reasons)
                values (:id, :number, :kind, :one, :oneName, :other, :otherName, :here, :score, :reasons)
                """)
                    .paramSource(Parameters.with("id", id)
                            .and("number", ++number)
                            .and("kind", kind.word())
                            .and("one", pair.one().id())
                            .and("oneName", pair.one().name())
                            .and("other", pair.other().id())
                            .and("otherName", pair.other().name())
                            .and("here", here)
                            .and("score", pair.score().value())
                            .and("reasons", List.copyOf(pair.score().reasons())))
                    .update();
        }
        hold(id);
    }

    @Transactional(readOnly = true)
    public List<Alike> list(UUID id, int most) {
        return jdbc.sql("""
            select number, kind, one, one_name, other, other_name, here, score, reasons, decision
            from hsds.likeness
            where import_id = :id
            order by decision is not null, score desc, number
            limit :most
            """)
                .paramSource(Parameters.with("id", id).and("most", most))
                .query(Alike.class)
                .list();
    }

    @Transactional(readOnly = true)
    public long countOpen(UUID id) {
        return jdbc.sql("""
            select count(*)
            from hsds.likeness
            where import_id = :id
              and decision is null
            """)
                .paramSource(Parameters.with("id", id))
                .query(Long.class)
                .single();
    }

    /** Those of which somebody has said that they are the same. */
    record Same(String kind, UUID one, UUID other) {

        void into(Map<Kind, Map<UUID, UUID>> ours) {
            Kind of = Kind.find(kind).orElseThrow();
            Map<UUID, UUID> known = new HashMap<>(ours.getOrDefault(of, Map.of()));
            known.put(one, other);
            known.replaceAll((said, mine) -> mine.equals(one) ? other : mine);
            ours.put(of, known);
        }
    }

    @Transactional(readOnly = true)
    public List<Same> listSame(UUID id) {
        return jdbc.sql("""
            select kind, one, other
            from hsds.likeness
            where import_id = :id
              and decision = 'SAME'
            order by number
            """)
                .paramSource(Parameters.with("id", id))
                .query(Same.class)
                .list();
    }

    private record Held(String kind, UUID one) {}

    /** What may be the same as another one waits, with all that belongs to it. */
    private void hold(UUID id) {
        List<Held> held = jdbc.sql("""
            update hsds.document
            set verdict = 'WAIT'
            from hsds.likeness
            where document.import_id = :id
              and likeness.import_id = :id
              and document.verdict is null
              and document.kind = likeness.kind
              and document.kind in ('organization', 'service')
              and document.id = likeness.one
              and likeness.decision is null
            returning document.kind, document.id as one
            """)
                .paramSource(Parameters.with("id", id))
                .query(Held.class)
                .list();
        follow(id, held);
    }

    /** What belongs to something waits as long as that does. */
    private void follow(UUID id, List<Held> held) {
        var parameters = Parameters.with("id", id)
                .and("houses", named(held, Kind.ORGANIZATION))
                .and("services", named(held, Kind.SERVICE));
        jdbc.sql("""
            update hsds.document part
            set verdict = case
                when house.verdict = 'WAIT' then 'WAIT'
                when exists (
                    select from hsds.likeness
                    where likeness.import_id = :id
                      and likeness.kind = part.kind
                      and likeness.one = part.id
                      and likeness.decision is null) then 'WAIT'
                else null end
            from hsds.document house
            where house.import_id = :id
              and house.kind = 'organization'
              and house.id = any (cast(:houses as uuid[]))
              and part.import_id = :id
              and part.organization_id = house.id
              and part.kind in ('location', 'service')
              and coalesce(part.verdict, 'WAIT') = 'WAIT'
            """).paramSource(parameters).update();
        jdbc.sql("""
            update hsds.document offer
            set verdict = case when part.verdict = 'WAIT' then 'WAIT' end
            from hsds.document part
            where part.import_id = :id
              and part.kind = 'service'
              and (part.organization_id = any (cast(:houses as uuid[]))
                or part.id = any (cast(:services as uuid[])))
              and offer.import_id = :id
              and offer.kind = 'service_at_location'
              and offer.service_id = part.id
              and coalesce(offer.verdict, 'WAIT') = 'WAIT'
            """).paramSource(parameters).update();
    }

    private static List<UUID> named(List<Held> held, Kind kind) {
        return held.stream()
                .filter(it -> it.kind().equals(kind.word()))
                .map(Held::one)
                .distinct()
                .toList();
    }

    /** Somebody decides, or decides otherwise; what waited for it goes on. */
    void decide(UUID id, int number, Decision decision) {
        Same pair = jdbc.sql("""
            update hsds.likeness
            set decision = :decision
            where import_id = :id
              and number = :number
            returning kind, one, other
            """)
                .paramSource(Parameters.with("id", id).and("number", number).and("decision", decision))
                .query(Same.class)
                .optional()
                .orElseThrow(NotFound::new);
        Optional<String> verdict = verdict(id, pair);
        verdict.ifPresent(to -> jdbc.sql("""
            update hsds.document
            set verdict = nullif(:to, 'CREATE')
            where import_id = :id
              and kind = :kind
              and kind in ('organization', 'service')
              and id = :one
              and coalesce(verdict, 'WAIT') in ('WAIT', 'LEAVE')
            """)
                .paramSource(Parameters.of(pair).and("id", id).and("to", to))
                .update());
        follow(id, List.of(new Held(pair.kind(), pair.one())));
    }

    /** The same as any other one: it is here already. Apart from all: it is new. */
    private Optional<String> verdict(UUID id, Same pair) {
        return jdbc.sql("""
            select case
                when bool_or(decision = 'SAME') then 'LEAVE'
                when bool_or(decision is null) then 'WAIT'
                else 'CREATE' end
            from hsds.likeness
            where import_id = :id
              and kind = :kind
              and one = :one
            """)
                .paramSource(Parameters.of(pair).and("id", id))
                .query(String.class)
                .optional();
    }
}
