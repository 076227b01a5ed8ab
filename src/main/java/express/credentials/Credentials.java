package express.credentials;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was issued here. */
@Repository
@Transactional
class Credentials {

    private static final int PAGE = 200;

    private static final String ALL = """
        select credential.id, number, organisation_id, title, language, issued_at, valid_until, credential.list,
               credential.index, claim, name, document, token, revoked_at, reason
        from credentials.credential
        left join credentials.revocation
          on revocation.list = credential.list and revocation.index = credential.index
        """;

    private final JdbcClient jdbc;

    Credentials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number under which it is issued: this one, or that of the same occasion before. */
    public CredentialNumber claim(String occasion, CredentialNumber number) {
        jdbc.sql("""
            insert into credentials.occasion (occasion, number)
            values (:occasion, :number)
            on conflict (occasion) do nothing
            """)
                .paramSource(Parameters.with("occasion", occasion).and("number", number.text()))
                .update();
        return new CredentialNumber(jdbc.sql("""
            select number
            from credentials.occasion
            where occasion = :occasion
            """)
                .paramSource(Parameters.with("occasion", occasion))
                .query(String.class)
                .single());
    }

    public void add(Credential credential, @Nullable PersonId holder) {
        jdbc.sql("""
            insert into credentials.credential (
                id, number, organisation_id, holder_id, title, language, issued_at, valid_until, list, index, claim, name,
                document, token)
            values (:id, :number, :organisationId, :holder, :title, :language, :issuedAt, :validUntil, :list, :index,
                :claim, :name, :document, :token)
            """)
                .paramSource(Parameters.of(credential).and("holder", holder))
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Credential> find(CredentialNumber number) {
        return jdbc.sql(ALL + " where number = :number")
                .paramSource(Parameters.with("number", number.text()))
                .query(Credential.class)
                .optional();
    }

    /** One of the person's own. */
    @Transactional(readOnly = true)
    public Credential get(PersonId holder, CredentialNumber number) {
        return jdbc.sql(ALL + " where number = :number and holder_id = :holder")
                .paramSource(Parameters.with("number", number.text()).and("holder", holder))
                .query(Credential.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public List<Credential> listOf(PersonId holder) {
        return jdbc.sql(ALL + " where holder_id = :holder order by credential.id desc")
                .paramSource(Parameters.with("holder", holder))
                .query(Credential.class)
                .list();
    }

    /** The latest of an organisation. */
    @Transactional(readOnly = true)
    public List<Credential> listLatest(OrganisationId organisation) {
        return jdbc.sql(ALL + " where organisation_id = :organisation order by credential.id desc limit :most")
                .paramSource(Parameters.with("organisation", organisation).and("most", PAGE))
                .query(Credential.class)
                .list();
    }

    /** From now on it is known that something was issued, and not to whom. */
    public void erase(UUID credential) {
        jdbc.sql("""
            update credentials.credential
            set holder_id = null,
                name = null,
                document = null,
                token = null
            where id = :credential
            """).paramSource(Parameters.with("credential", credential)).update();
    }
}
