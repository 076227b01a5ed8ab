package express.gatherings;

import express.base.Ids;
import express.base.OrganisationId;
import express.base.Viewer;
import express.database.Acting;
import express.practices.Cofunding;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gatherings that took place, or are taking place, for tests. */
@Component
public class Assembly {

    private final Arranging arranging;
    private final Rearranging rearranging;
    private final Publishing publishing;
    private final Templates templates;
    private final Gatherings gatherings;
    private final TransactionTemplate transaction;

    Assembly(
            Arranging arranging,
            Rearranging rearranging,
            Publishing publishing,
            Templates templates,
            Gatherings gatherings,
            PlatformTransactionManager transactions) {
        this.arranging = arranging;
        this.rearranging = rearranging;
        this.publishing = publishing;
        this.templates = templates;
        this.gatherings = gatherings;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** After a template, of which the first session begins then on the clocks of the zone. */
    public Gathering from(
            Viewer.Person coordinator, OrganisationId host, String template, String zone, LocalDateTime first) {
        return Acting.as(
                coordinator,
                () -> transaction.execute(status -> {
                    var facts = new Programme.Facts(
                            "C7",
                            Mode.BLENDED,
                            "Harbour house",
                            zone,
                            List.of("en", "fr"),
                            new Funding(
                                    Cofunding.Extent.COFUNDED,
                                    Cofunding.Programme.ERASMUS_PLUS,
                                    "EXPRESS",
                                    "2019-1-BE01"));
                    Gathering gathering = arranging.begin(
                            coordinator,
                            new Beginning(
                                    "Attended meeting " + Ids.next(),
                                    host,
                                    first.toLocalDate(),
                                    facts,
                                    Locale.ENGLISH,
                                    templates.find(template).orElseThrow(),
                                    false));
                    rearranging.change(gathering, draft -> {
                        LocalDateTime planned = draft.inOrder().getFirst().begins();
                        Duration by = Duration.between(planned, first);
                        return draft.saying(
                                draft.said(), it -> it.movedTo(it.begins().plus(by)));
                    });
                    publishing.publish(
                            coordinator, gatherings.find(gathering.key()).orElseThrow());
                    return gatherings.find(gathering.key()).orElseThrow();
                }));
    }
}
