package express.journeys;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A person takes a yes back by the link on their receipt, without an account; it counts as on their own page. */
@Component
class TakingBack {

    /**
     * What is told of it, and nothing else of the file.
     *
     * @param receiver by name
     * @param checked the language of words that stand beside those of the page, where nobody vouches for these
     */
    record Told(Consent consent, String receiver, @Nullable Locale checked) {}

    private final OwnDoor door;
    private final Paths paths;
    private final Consenting consenting;
    private final Receipts receipts;
    private final WordsBeside beside;
    private final TakenBackPost post;

    TakingBack(
            OwnDoor door,
            Paths paths,
            Consenting consenting,
            Receipts receipts,
            WordsBeside beside,
            TakenBackPost post) {
        this.door = door;
        this.paths = paths;
        this.consenting = consenting;
        this.receipts = receipts;
        this.beside = beside;
        this.post = post;
    }

    /** Where a link leads, behind the door. */
    @Component
    record Paths(ConsentLinks links, Consents consents, Journeys journeys) {

        private Optional<Consent> consent(String secret) {
            return links.find(secret).flatMap(consents::find);
        }

        private CaseFile file(Consent consent) {
            return journeys.get(consent.journey());
        }
    }

    Optional<Told> find(String secret, Locale page) {
        return door.look(() -> paths.consent(secret)
                .map(it -> new Told(
                        it,
                        receipts.name(it.receiver()),
                        beside.find(page, paths.file(it)).orElse(null))));
    }

    /** Whether the link leads anywhere; taken back twice it is taken back. */
    boolean takeBack(String secret) {
        return door.open(() -> {
            Optional<Consent> found = paths.consent(secret);
            found.ifPresent(this::end);
            return found.isPresent();
        });
    }

    private void end(Consent consent) {
        CaseFile journey = paths.file(consent);
        if (consenting.withdrawByLink(journey, consent)) {
            post.tell(journey, consent);
        }
    }
}
