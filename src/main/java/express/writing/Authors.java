package express.writing;

import express.base.Parameters;
import express.base.PersonId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who writes a draft though they are of another organisation. */
@Repository
@Transactional
class Authors {

    private final JdbcClient jdbc;

    Authors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As all see them who see the draft. */
    @Transactional(readOnly = true)
    List<PersonId> list(DraftId draft) {
        return jdbc.sql("""
            select person_id
            from writing.byline
            where draft_id = :draft
            """).paramSource(Parameters.with("draft", draft.value())).query(UUID.class).list().stream()
                .map(PersonId::new)
                .toList();
    }

    /** What they wrote stays. False, if it had ended already. */
    boolean end(DraftId draft, PersonId person) {
        return jdbc.sql("""
            delete from writing.author
            where draft_id = :draft
              and person_id = :person
            """)
                        .paramSource(Parameters.with("draft", draft.value()).and("person", person))
                        .update()
                > 0;
    }
}
