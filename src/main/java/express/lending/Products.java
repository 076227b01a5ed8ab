package express.lending;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.Slugs;
import express.database.Changes;
import express.database.Remembered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What lenders offer, version by version. */
@Repository
public class Products {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String ALL = """
        select version.id, product.slug, product.organisation_id, version.number, version.since, version.name,
               version.summary, version.terms
        from lending.version
        join lending.product on product.id = version.product_id
        """;

    /** The last that holds on a day, of what is not withdrawn. */
    private static final String OFFERED = ALL + """
        where version.number = (
            select max(other.number)
            from lending.version other
            where other.product_id = product.id and other.since <= :today)
          and not exists (
            select from lending.withdrawal
            where withdrawal.product_id = product.id and withdrawal.since <= :today)
        """;

    private final JdbcClient jdbc;
    private final InstantSource time;
    private final TransactionTemplate reading;
    private final Remembered<Asked, Optional<Product>> offered;

    private record Asked(String slug, LocalDate day) {}

    Products(JdbcClient jdbc, InstantSource time, PlatformTransactionManager transactions, Changes changes) {
        this.jdbc = jdbc;
        this.time = time;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.offered = new Remembered<>(changes);
    }

    /** The version that is offered today. */
    public Product getProduct(String slug) {
        return findProduct(slug).orElseThrow(NotFound::new);
    }

    /** The version that is offered today, if any is. */
    public Optional<Product> findProduct(String slug) {
        return Slugs.isOne(slug) ? offered.get(new Asked(slug, today()), this::read) : Optional.empty();
    }

    private Optional<Product> read(Asked asked) {
        return in(() -> jdbc.sql(OFFERED + " and product.slug = :slug")
                .paramSource(Parameters.with("today", asked.day()).and("slug", asked.slug()))
                .query(Products::product)
                .optional());
    }

    /** Any version, as it was and will always be. */
    public Product getVersion(String slug, int number) {
        return in(() -> jdbc.sql(ALL + " where product.slug = :slug and version.number = :number")
                .paramSource(Parameters.with("slug", slug).and("number", number))
                .query(Products::product)
                .optional()
                .orElseThrow(NotFound::new));
    }

    /** What a lender offers today, the smallest loans first. */
    public List<Product> listOffered(OrganisationId lender) {
        return in(() -> jdbc.sql(OFFERED + """
              and product.organisation_id = :lender
            order by (version.terms ->> 'most')::numeric, product.slug
            """)
                .paramSource(Parameters.with("today", today()).and("lender", lender))
                .query(Products::product)
                .list());
    }

    /** What all lenders offer today. */
    List<Product> listAll() {
        return in(() -> jdbc.sql(OFFERED + " order by (version.terms ->> 'most')::numeric, product.slug")
                .paramSource(Parameters.with("today", today()))
                .query(Products::product)
                .list());
    }

    /** All versions of one, the latest first; nothing where there never was such a product. */
    List<Product> listVersions(String slug) {
        return in(() -> jdbc.sql(ALL + " where product.slug = :slug order by version.number desc")
                .paramSource(Parameters.with("slug", slug))
                .query(Products::product)
                .list());
    }

    /** The latest version of each that a lender ever offered, and those that are still to come. */
    List<Product> listLatest(OrganisationId lender) {
        return in(() -> jdbc.sql(ALL + """
            where product.organisation_id = :lender
              and version.number = (
                select max(other.number)
                from lending.version other
                where other.product_id = product.id)
            order by product.slug
            """)
                .paramSource(Parameters.with("lender", lender))
                .query(Products::product)
                .list());
    }

    boolean isWithdrawn(String slug) {
        return in(() -> jdbc.sql("""
            select exists (
                select from lending.withdrawal
                join lending.product on product.id = withdrawal.product_id
                where product.slug = :slug)
            """)
                .paramSource(Parameters.with("slug", slug))
                .query(Boolean.class)
                .single());
    }

    private static Product product(ResultSet row, int number) throws SQLException {
        return new Product(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getInt("number"),
                row.getObject("since", LocalDate.class),
                JSON.readValue(row.getString("name"), Wording.class),
                JSON.readValue(row.getString("summary"), Wording.class),
                JSON.readValue(row.getString("terms"), Terms.class));
    }

    /** Whether the slug was free. */
    boolean add(UUID id, String slug, OrganisationId lender) {
        return jdbc.sql("""
            insert into lending.product (id, slug, organisation_id, created_at)
            values (:id, :slug, :lender, :now)
            on conflict (slug) do nothing
            """)
                        .paramSource(Parameters.with("id", id)
                                .and("slug", slug)
                                .and("lender", lender)
                                .and("now", time.instant()))
                        .update()
                == 1;
    }

    /** Whether it was the latest and did not hold yet. */
    boolean takeBack(Product version) {
        return jdbc.sql("""
            delete from lending.version
            where id = :id
              and since > :today
              and number = (
                select max(other.number)
                from lending.version other
                where other.product_id = version.product_id)
            """)
                        .paramSource(Parameters.with("id", version.id()).and("today", today()))
                        .update()
                == 1;
    }

    /** Whether nobody else published the same version before. */
    boolean publish(Product version) {
        try {
            return jdbc.sql("""
                insert into lending.version (id, product_id, number, since, name, summary, terms, published_at)
                select :id, product.id, :number, :since, cast(:name as jsonb), cast(:summary as jsonb),
                       cast(:terms as jsonb), :now
                from lending.product
                where product.slug = :slug
                """)
                            .paramSource(Parameters.with("id", version.id())
                                    .and("number", version.version())
                                    .and("since", version.since())
                                    .and("name", JSON.writeValueAsString(version.name()))
                                    .and("summary", JSON.writeValueAsString(version.summary()))
                                    .and("terms", JSON.writeValueAsString(version.terms()))
                                    .and("slug", version.slug())
                                    .and("now", time.instant()))
                            .update()
                    == 1;
        } catch (DuplicateKeyException published) {
            return false;
        }
    }

    boolean withdraw(String slug) {
        return jdbc.sql("""
            insert into lending.withdrawal (product_id, since, at)
            select id, :today, :now
            from lending.product
            where slug = :slug
            on conflict (product_id) do nothing
            """)
                        .paramSource(Parameters.with("slug", slug)
                                .and("today", today())
                                .and("now", time.instant()))
                        .update()
                == 1;
    }

    boolean offerAgain(String slug) {
        return jdbc.sql("""
            delete from lending.withdrawal
            where product_id = (select id from lending.product where slug = :slug)
            """).paramSource(Parameters.with("slug", slug)).update() == 1;
    }

    LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
    }

    private <T> T in(Supplier<T> look) {
        return Objects.requireNonNull(reading.execute(status -> look.get()));
    }
}
