package express.practices;

import express.base.OrganisationId;
import express.base.Parameters;
import express.base.Slugs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The practices and their publications. */
@Repository
class Practices {

    /** Addresses beside those of practices. */
    static final Set<String> RESERVED = Set.of("compare", "feed", "changes", "versions");

    private final JdbcClient jdbc;
    private final InstantSource time;

    Practices(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    private record Row(
            UUID id,
            String slug,
            @Nullable String starter,
            @Nullable Instant editedAt) {}

    /**
     * Brings the practices of a release: new ones are published, those that nobody touched follow the release, those
     * that a person edited stay as they are. Of two nodes that start together one waits for the other.
     */
    @Transactional
    void bring(List<Sheet> starters) {
        waitForOthers();
        starters.forEach(this::bring);
    }

    /** One transaction publishes at a time, so that publications become visible in the order of their numbers. */
    void waitForOthers() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('practices.publish'))")
                .query()
                .listOfRows();
    }

    private void bring(Sheet starter) {
        String fingerprint = Sheets.fingerprint(starter);
        Optional<Row> known = find(starter.slug());
        if (known.isEmpty()) {
            PracticeId practice = PracticeId.next();
            take(practice, starter.slug(), null, fingerprint);
            publish(practice, Publication.Status.FROM_PUBLIC_SOURCES, starter);
        } else if (known.get().starter() != null
                && known.get().editedAt() == null
                && !fingerprint.equals(known.get().starter())) {
            PracticeId practice = new PracticeId(known.get().id());
            follow(practice, fingerprint);
            publish(practice, Publication.Status.FROM_PUBLIC_SOURCES, starter);
        }
    }

    private Optional<Row> find(String slug) {
        return jdbc.sql("""
            select id, slug, starter, edited_at
            from practices.practice
            where slug = :slug
            """)
                .paramSource(Parameters.with("slug", slug))
                .query(Row.class)
                .optional();
    }

    /** Whether the address was still free. */
    private boolean take(PracticeId practice, String slug, @Nullable OrganisationId owner, @Nullable String starter) {
        return jdbc.sql("""
            insert into practices.practice (id, slug, organisation_id, starter)
            values (:id, :slug, :owner, :starter)
            on conflict (slug) do nothing
            """)
                        .paramSource(Parameters.with("id", practice.value())
                                .and("slug", slug)
                                .and("owner", owner)
                                .and("starter", starter))
                        .update()
                > 0;
    }

    private void follow(PracticeId practice, String starter) {
        jdbc.sql("""
            update practices.practice
            set starter = :starter
            where id = :id
            """)
                .paramSource(Parameters.with("id", practice.value()).and("starter", starter))
                .update();
    }

    /** The next version of a practice of an organisation, whose first version makes its address. */
    @Transactional
    Publication publish(PracticeId practice, OrganisationId owner, Sheet sheet) {
        waitForOthers();
        String slug = slug(practice).orElseGet(() -> settle(practice, owner, sheet));
        return publish(practice, Publication.Status.REVIEWED, sheet.at(slug));
    }

    /** Another version of one that is here: it is neither confirmed nor brought back by that. */
    @Transactional
    Publication translate(PracticeId practice, Sheet sheet) {
        waitForOthers();
        return add(
                practice, Publication.Status.REVIEWED, sheet.at(slug(practice).orElseThrow()));
    }

    private Optional<String> slug(PracticeId practice) {
        return jdbc.sql("""
            select slug
            from practices.practice
            where id = :id
            """)
                .paramSource(Parameters.with("id", practice.value()))
                .query(String.class)
                .optional();
    }

    private String settle(PracticeId practice, OrganisationId owner, Sheet sheet) {
        String title = sheet.words(sheet.language()).title();
        return Slugs.free(title, "practice", slug -> !RESERVED.contains(slug) && take(practice, slug, owner, null));
    }

    private Publication publish(PracticeId practice, Publication.Status status, Sheet sheet) {
        waitForOthers();
        jdbc.sql("""
            update practices.practice
            set withdrawn_at = null, confirmed_at = :now, unconfirmed = false
            where id = :practice
            """)
                .paramSource(Parameters.with("practice", practice.value()).and("now", time.instant()))
                .update();
        return add(practice, status, sheet);
    }

    private Publication add(PracticeId practice, Publication.Status status, Sheet sheet) {
        jdbc.sql("""
            insert into practices.publication (practice_id, version, published_at, status, sheet)
            select :practice, coalesce(max(version), 0) + 1, :at, :status, cast(:sheet as jsonb)
            from practices.publication
            where practice_id = :practice
            """)
                .paramSource(Parameters.with("practice", practice.value())
                        .and("at", time.instant())
                        .and("status", status)
                        .and("sheet", Sheets.write(sheet)))
                .update();
        touch(practice);
        return listLatest(List.of(practice)).getFirst();
    }

    /** Whether a version had words about this picture; they are in none any more, and whoever publishes waits. */
    @Transactional
    boolean forget(PracticeId practice, UUID picture) {
        waitForOthers();
        List<Publication> naming = listNaming(practice, picture);
        naming.forEach(publication -> jdbc.sql("""
            update practices.publication
            set sheet = cast(:sheet as jsonb)
            where practice_id = :practice
              and version = :version
            """)
                .paramSource(Parameters.with("practice", practice.value())
                        .and("version", publication.version())
                        .and("sheet", Sheets.write(publication.sheet().withoutWordsOf(picture))))
                .update());
        if (!naming.isEmpty()) {
            touch(practice);
        }
        return !naming.isEmpty();
    }

    private List<Publication> listNaming(PracticeId practice, UUID picture) {
        return jdbc.sql("""
            select practice_id, version, published_at, status, sheet
            from practices.publication
            where practice_id = :practice
              and sheet -> 'pictures' @> jsonb_build_array(jsonb_build_object('id', cast(:picture as text)))
            """)
                .paramSource(Parameters.with("practice", practice.value()).and("picture", picture.toString()))
                .query(Practices::publication)
                .list();
    }

    /** Every node is to look at it again. */
    @Transactional
    void touch(PracticeId practice) {
        waitForOthers();
        jdbc.sql("""
            update practices.practice
            set change = nextval('practices.change')
            where id = :practice
            """).paramSource(Parameters.with("practice", practice.value())).update();
    }

    @Transactional
    void handOver(PracticeId practice, OrganisationId to) {
        jdbc.sql("""
            update practices.practice
            set organisation_id = :to
            where id = :practice
              and organisation_id is not null
            """)
                .paramSource(Parameters.with("practice", practice.value()).and("to", to))
                .update();
    }

    /** Whether it was not withdrawn before. */
    @Transactional
    boolean withdraw(PracticeId practice) {
        waitForOthers();
        return jdbc.sql("""
            update practices.practice
            set change = nextval('practices.change'), withdrawn_at = :now
            where id = :practice
              and withdrawn_at is null
            """)
                        .paramSource(
                                Parameters.with("practice", practice.value()).and("now", time.instant()))
                        .update()
                > 0;
    }

    boolean isWithdrawn(PracticeId practice) {
        return jdbc.sql("""
            select exists (
                select from practices.practice
                where id = :practice
                  and withdrawn_at is not null)
            """)
                .paramSource(Parameters.with("practice", practice.value()))
                .query(Boolean.class)
                .single();
    }

    /** Grows with whatever happens to any of them: who has seen this number has seen all. */
    long lastChange() {
        return jdbc.sql("select coalesce(max(change), 0) from practices.practice")
                .query(Long.class)
                .single();
    }

    /** Those to which something happened since a change. */
    List<Entry> listChanged(long since) {
        return listChanged(since, Integer.MAX_VALUE);
    }

    /** The first of those to which something happened since a change, in the order in which it did. */
    List<Entry> listChanged(long since, int most) {
        return jdbc.sql("""
            select practice.id, practice.slug, practice.change, coalesce(practice.confirmed_at, latest.published_at) as confirmed_at, practice.unconfirmed,
                   practice.withdrawn_at is not null as withdrawn, latest.version, latest.published_at, latest.card
            from practices.practice
            cross join lateral (
                select version, published_at, card
                from practices.publication
                where practice_id = practice.id
                order by version desc
                limit 1) as latest
            where practice.change > :since
            order by practice.change
            limit :most
            """)
                .paramSource(Parameters.with("since", since).and("most", most))
                .query(Practices::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                new PracticeId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getLong("change"),
                row.getInt("version"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                new Entry.Truth(
                        row.getObject("confirmed_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("unconfirmed"),
                        row.getBoolean("withdrawn")),
                Sheets.readCard(row.getString("card")));
    }

    /** Which of them were published here: neither a release nor another installation brought them. */
    List<PracticeId> listOwn(Collection<PracticeId> practices) {
        return jdbc
                .sql("""
                    select id
                    from practices.practice
                    where id = any (cast(:practices as uuid[]))
                      and (starter is null or edited_at is not null)
                      and not exists (select from practices.origin where practice_id = practice.id)
                    """)
                .paramSource(Parameters.with(
                        "practices", practices.stream().map(PracticeId::value).toList()))
                .query(UUID.class)
                .stream()
                .map(PracticeId::new)
                .toList();
    }

    /** The latest version of each. */
    List<Publication> listLatest(Collection<PracticeId> practices) {
        return jdbc.sql("""
            select latest.practice_id, latest.version, latest.published_at, latest.status, latest.sheet
            from unnest(cast(:practices as uuid[])) as wanted (id)
            cross join lateral (
                select practice_id, version, published_at, status, sheet
                from practices.publication
                where practice_id = wanted.id
                order by version desc
                limit 1) as latest
            """)
                .paramSource(Parameters.with(
                        "practices", practices.stream().map(PracticeId::value).toList()))
                .query(Practices::publication)
                .list();
    }

    /** Their addresses. */
    Map<PracticeId, String> slugs(Collection<PracticeId> practices) {
        Map<PracticeId, String> slugs = new HashMap<>();
        jdbc.sql("""
            select id, slug
            from practices.practice
            where id = any (cast(:practices as uuid[]))
            """)
                .paramSource(Parameters.with(
                        "practices", practices.stream().map(PracticeId::value).toList()))
                .query(row -> {
                    slugs.put(new PracticeId(row.getObject("id", UUID.class)), row.getString("slug"));
                });
        return slugs;
    }

    /** Whose it is, if it was written here. */
    Optional<OrganisationId> findOwner(PracticeId practice) {
        return jdbc.sql("""
            select organisation_id
            from practices.practice
            where id = :practice
              and organisation_id is not null
            """)
                .paramSource(Parameters.with("practice", practice.value()))
                .query(UUID.class)
                .optional()
                .map(OrganisationId::new);
    }

    List<PracticeId> listOwnedBy(Collection<OrganisationId> owners) {
        return jdbc.sql("""
            select id
            from practices.practice
            where organisation_id = any (cast(:owners as uuid[]))
            """).paramSource(Parameters.with("owners", owners)).query(UUID.class).stream()
                .map(PracticeId::new)
                .toList();
    }

    static Publication publication(ResultSet row, int number) throws SQLException {
        return new Publication(
                new PracticeId(row.getObject("practice_id", UUID.class)),
                row.getInt("version"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                Publication.Status.valueOf(row.getString("status")),
                Sheets.read(row.getString("sheet")));
    }
}
