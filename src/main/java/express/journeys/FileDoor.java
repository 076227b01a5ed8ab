package express.journeys;

import express.audit.Act;
import express.base.Forbidden;
import express.base.NotFound;
import express.base.Viewer;
import express.database.Changes;
import express.directory.Organisation;
import express.directory.Organisations;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way into a file: for whoever it is not, it does not exist, and who looks is noted. */
@Component
@Transactional
public class FileDoor {

    /** A file as somebody of an organisation stands before it: the one that holds it, or one with which it is shared. */
    public record Opened(Organisation house, CaseFile journey, Standing standing) {

        public String path() {
            return FilePages.path(house.slug(), journey.id());
        }
    }

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final Journeys journeys;
    private final Noting noting;

    FileDoor(JdbcClient jdbc, Organisations organisations, Journeys journeys, Noting noting) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.journeys = journeys;
        this.noting = noting;
    }

    /**
     * Looks at a file; of those who see something of it, that they did is kept. Nobody remembers the trail: what is known of
     * everything else need not be read anew whenever an adviser opens a file.
     */
    @Transactional(label = Changes.APART)
    public Opened look(Viewer viewer, String slug, String id) {
        return look(viewer, open(viewer, slug, id));
    }

    /** Looks at one that was opened for the same page. */
    @Transactional(label = Changes.APART)
    Opened look(Viewer viewer, Opened opened) {
        if (opened.standing() != Standing.OUTSIDE) {
            noting.did(
                    viewer, opened.journey().id(), Act.SEEN, opened.standing().name());
        }
        return opened;
    }

    @Transactional(readOnly = true)
    public Opened open(Viewer viewer, String slug, String id) {
        Organisation house = organisations.get(slug);
        CaseFile journey = journeys.get(JourneyId.of(id));
        Set<Standing> standings = standings(journey);
        boolean holds = journey.holder().equals(house.id());
        if (holds ? !viewer.belongsTo(house.id()) : !isReceiver(journey, house)) {
            throw new NotFound();
        }
        Standing standing = holds
                ? standings.stream()
                        .filter(it -> it == Standing.CASE || it == Standing.GLASS)
                        .findFirst()
                        .orElse(Standing.OUTSIDE)
                : Standing.CONSENT;
        if (standing == Standing.OUTSIDE && !JourneysAccess.mayList(viewer, house.id())) {
            throw new NotFound();
        }
        return new Opened(house, journey, standing);
    }

    /** To write in it: others who know that it exists are refused. */
    @Transactional(readOnly = true)
    public Opened write(Viewer viewer, String slug, String id) {
        Opened opened = open(viewer, slug, id);
        if (!opened.standing().writes()) {
            throw opened.standing() == Standing.OUTSIDE || opened.standing() == Standing.GLASS
                    ? new Forbidden()
                    : new NotFound();
        }
        return opened;
    }

    private Set<Standing> standings(CaseFile journey) {
        Set<Standing> standings = EnumSet.noneOf(Standing.class);
        jdbc.sql("""
            select distinct kind
            from journeys.sight
            where journey_id = :id
              and until > now()
            """)
                .paramSource(Journeys.of(journey))
                .query(String.class)
                .list()
                .forEach(kind -> standings.add(Standing.valueOf(kind)));
        return standings;
    }

    private boolean isReceiver(CaseFile journey, Organisation house) {
        return jdbc.sql("""
            select exists (
                select from journeys.sight
                where journey_id = :id
                  and grantee = :house
                  and kind = 'CONSENT'
                  and until > now())
            """)
                .paramSource(Journeys.of(journey).and("house", house.id()))
                .query(Boolean.class)
                .single();
    }
}
