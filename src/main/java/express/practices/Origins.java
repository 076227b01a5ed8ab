package express.practices;

import express.base.Parameters;
import express.practices.Exchange.Taken;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Practices that came from other installations. Many are taken with few statements. */
@Repository
@Transactional
class Origins {

    /** So many of one name are numbered; the next bears a part of its id. */
    private static final int NUMBERED = 9;

    private static final int LONGEST_STEM = 60;

    private final JdbcClient jdbc;
    private final Practices practices;
    private final InstantSource time;

    Origins(JdbcClient jdbc, Practices practices, InstantSource time) {
        this.jdbc = jdbc;
        this.practices = practices;
        this.time = time;
    }

    /** What is here of a practice already, and in which version. */
    private record Known(UUID practiceId, String site, UUID original, String slug, int version, int originalVersion) {

        Optional<Coming> with(Foreign later) {
            return later.version() > originalVersion
                    ? Optional.of(new Coming(new PracticeId(practiceId), version + 1, slug, later))
                    : Optional.empty();
        }
    }

    /** One that will be published here. */
    private record Coming(PracticeId practice, int version, String slug, Foreign foreign) {}

    record Published(PracticeId practice, int version) {}

    record Outcome(Taken taken, List<Published> published) {}

    Outcome take(Collection<Foreign> foreign) {
        practices.waitForOthers();
        Map<String, Known> known =
                listKnown(foreign).stream().collect(Collectors.toMap(it -> key(it.site(), it.original()), it -> it));
        Collection<Foreign> latest = latest(foreign);
        List<Coming> added = settle(latest.stream()
                .filter(it -> !known.containsKey(key(it.site(), it.practice())))
                .toList());
        List<Coming> renewed = latest.stream()
                .filter(it -> known.containsKey(key(it.site(), it.practice())))
                .flatMap(it -> known.get(key(it.site(), it.practice())).with(it).stream())
                .toList();
        insert(added, renewed);
        return new Outcome(
                new Taken(added.size(), renewed.size(), foreign.size() - added.size() - renewed.size()),
                Stream.concat(added.stream(), renewed.stream())
                        .map(it -> new Published(it.practice(), it.version()))
                        .toList());
    }

    private static String key(String site, UUID original) {
        return site + " " + original;
    }

    /** Of one that comes in two versions at once the later one. */
    private static Collection<Foreign> latest(Collection<Foreign> foreign) {
        return foreign.stream()
                .collect(Collectors.toMap(
                        it -> key(it.site(), it.practice()),
                        Function.identity(),
                        (one, other) -> one.version() >= other.version() ? one : other,
                        LinkedHashMap::new))
                .values();
    }

    private List<Known> listKnown(Collection<Foreign> foreign) {
        return jdbc.sql("""
            select origin.practice_id, origin.site, origin.original, practice.slug,
                   latest.version, latest.original_version
            from unnest(:sites, cast(:originals as uuid[])) as asked (site, original)
            join practices.origin
              on origin.site = asked.site
             and origin.original = asked.original
            join practices.practice on practice.id = origin.practice_id
            cross join lateral (
                select version, original_version
                from practices.arrival
                where practice_id = origin.practice_id
                order by version desc
                limit 1) as latest
            """)
                .paramSource(Parameters.with(
                                "sites", foreign.stream().map(Foreign::site).toList())
                        .and(
                                "originals",
                                foreign.stream().map(Foreign::practice).toList()))
                .query(Known.class)
                .list();
    }

    /** Each keeps the address that it has where it comes from, unless another practice has it here. */
    private List<Coming> settle(List<Foreign> fresh) {
        Set<String> taken = new HashSet<>(listTaken(
                fresh.stream().flatMap(it -> wishes(it.sheet().slug())).toList()));
        taken.addAll(Practices.RESERVED);
        List<Coming> coming = new ArrayList<>();
        for (Foreign it : fresh) {
            PracticeId practice = PracticeId.next();
            String slug = wishes(it.sheet().slug())
                    .filter(wish -> !taken.contains(wish))
                    .findFirst()
                    .orElseGet(() -> stem(it.sheet().slug()) + "-" + practice);
            taken.add(slug);
            coming.add(new Coming(practice, 1, slug, it));
        }
        return coming;
    }

    private static Stream<String> wishes(String slug) {
        return Stream.concat(
                Stream.of(slug), IntStream.rangeClosed(2, NUMBERED).mapToObj(number -> stem(slug) + "-" + number));
    }

    private static String stem(String slug) {
        return slug.substring(0, Math.min(slug.length(), LONGEST_STEM)).replaceAll("-$", "");
    }

    private List<String> listTaken(List<String> slugs) {
        return jdbc.sql("""
            select slug
            from practices.practice
            where slug = any (:slugs)
            """)
                .paramSource(Parameters.with("slugs", slugs))
                .query(String.class)
                .list();
    }

    private void insert(List<Coming> added, List<Coming> renewed) {
        insertPractices(added);
        insertPublications(added);
        insertPublications(renewed);
        insertOrigins(added);
        insertArrivals(added);
        insertArrivals(renewed);
        tellChange(renewed);
    }

    private void insertPractices(List<Coming> added) {
        jdbc.sql("""
            insert into practices.practice (id, slug, confirmed_at)
            select id, slug, confirmed_at
            from unnest(cast(:ids as uuid[]), :slugs, cast(:dates as timestamptz[])) as fresh (id, slug, confirmed_at)
            """)
                .paramSource(ids(added).and("slugs", each(added, Coming::slug)).and("dates", dates(added)))
                .update();
    }

    private void insertPublications(List<Coming> coming) {
        jdbc.sql("""
            insert into practices.publication (practice_id, version, published_at, status, sheet)
            select id, version, :now, 'FROM_ELSEWHERE', sheet
            from unnest(cast(:ids as uuid[]), cast(:versions as int[]), cast(:sheets as jsonb[]))
                as coming (id, version, sheet)
            """)
                .paramSource(ids(coming)
                        .and("versions", each(coming, Coming::version))
                        .and("now", time.instant())
                        .and(
                                "sheets",
                                each(
                                        coming,
                                        it -> Sheets.write(it.foreign().sheet().at(it.slug())))))
                .update();
    }

    private void insertOrigins(List<Coming> added) {
        jdbc.sql("""
            insert into practices.origin (practice_id, site, original)
            select id, site, original
            from unnest(cast(:ids as uuid[]), :sites, cast(:originals as uuid[])) as fresh (id, site, original)
            """)
                .paramSource(ids(added)
                        .and("sites", each(added, it -> it.foreign().site()))
                        .and("originals", each(added, it -> it.foreign().practice())))
                .update();
    }

    private void insertArrivals(List<Coming> coming) {
        jdbc.sql("""
            insert into practices.arrival (practice_id, version, slug, original_version, published_at, status)
            select id, version, slug, original_version, published_at, status
            from unnest(cast(:ids as uuid[]), cast(:versions as int[]), :slugs, cast(:originals as int[]),
                        cast(:dates as timestamptz[]), :statuses)
                as coming (id, version, slug, original_version, published_at, status)
            """)
                .paramSource(ids(coming)
                        .and("versions", each(coming, Coming::version))
                        .and("slugs", each(coming, it -> it.foreign().sheet().slug()))
                        .and("originals", each(coming, it -> it.foreign().version()))
                        .and("dates", dates(coming))
                        .and("statuses", each(coming, it -> it.foreign().status())))
                .update();
    }

    private void tellChange(List<Coming> renewed) {
        jdbc.sql("""
            update practices.practice
            set change = nextval('practices.change'), confirmed_at = renewed.confirmed_at, unconfirmed = false
            from unnest(cast(:ids as uuid[]), cast(:dates as timestamptz[])) as renewed (id, confirmed_at)
            where practice.id = renewed.id
            """).paramSource(ids(renewed).and("dates", dates(renewed))).update();
    }

    /** Who published it answered for it on that day, and nobody has since. */
    private static List<String> dates(List<Coming> coming) {
        return each(coming, it -> it.foreign().publishedAt());
    }

    private static Parameters ids(List<Coming> coming) {
        return Parameters.with("ids", each(coming, Coming::practice));
    }

    /** As text: the statement says what it is. */
    private static List<String> each(List<Coming> coming, Function<Coming, Object> column) {
        return coming.stream().map(column).map(String::valueOf).toList();
    }

    /** From where this version came; nothing if it was published here, which can be said without the database. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public @Nullable Arrival of(Publication publication) {
        return publication.status() == Publication.Status.FROM_ELSEWHERE
                ? find(publication.practice(), publication.version()).orElse(null)
                : null;
    }

    private Optional<Arrival> find(PracticeId practice, int version) {
        return jdbc.sql("""
            select origin.site, arrival.slug, arrival.original_version as version, arrival.published_at,
                   arrival.status, publication.published_at as arrived_at
            from practices.arrival
            join practices.origin on origin.practice_id = arrival.practice_id
            join practices.publication
              on publication.practice_id = arrival.practice_id
             and publication.version = arrival.version
            where arrival.practice_id = :practice
              and arrival.version = :version
            """)
                .paramSource(Parameters.with("practice", practice.value()).and("version", version))
                .query(Arrival.class)
                .optional();
    }
}
