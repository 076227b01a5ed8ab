package express.journeys;

import express.base.Parameters;
import express.ui.Screen;
import gg.jte.Content;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows somebody without an account what one consent opens, and nothing from the moment in which it lives no more. Whoever
 * asks works as {@link #PURPOSE}, and has found out before whose link it is.
 */
@Component
@Transactional(readOnly = true)
public class Revealing {

    public static final String PURPOSE = "journeys-sharing";

    private final JdbcClient jdbc;
    private final Journeys journeys;
    private final Consents consents;
    private final Profiles profiles;

    Revealing(JdbcClient jdbc, Journeys journeys, Consents consents, Profiles profiles) {
        this.jdbc = jdbc;
        this.journeys = journeys;
        this.consents = consents;
        this.profiles = profiles;
    }

    /** What the person agreed to, if they still do. The file itself has to be held, too. */
    public Optional<Consent> findLiving(UUID consent) {
        return jdbc.sql("""
            select exists (
                select from journeys.consent
                where id = :consent
                  and given_at is not null
                  and withdrawn_at is null
                  and coalesce(until, 'infinity') > now()
                  and journeys.is_held(journey_id))
            """)
                        .paramSource(Parameters.with("consent", consent))
                        .query(Boolean.class)
                        .single()
                ? consents.find(consent)
                : Optional.empty();
    }

    /** The part of a file that a living consent opens; nothing otherwise. */
    public Optional<Content> show(Screen screen, UUID consent) {
        return findLiving(consent).map(it -> preview(screen, journeys.get(it.journey()), it.categories()));
    }

    /** What would be seen of it, for whoever sees all of it and asks for such a consent. */
    public Content preview(Screen screen, CaseFile journey, Collection<Category> categories) {
        return screen.part("journeys/shared", profiles.get(journey).only(categories));
    }
}
