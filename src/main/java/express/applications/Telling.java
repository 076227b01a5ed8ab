package express.applications;

import express.base.PersonId;
import express.base.Role;
import express.directory.Organisation;
import express.directory.Organisations;
import express.messaging.Letter;
import express.messaging.Post;
import express.messaging.Recipient;
import express.people.Addressees;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes what happened to an application where the applicant reads it, and writes to them, in their language and their way. */
@Component
class Telling {

    private final Happenings happenings;
    private final Post post;
    private final Addressees addressees;
    private final Organisations organisations;
    private final InstantSource time;

    Telling(Happenings happenings, Post post, Addressees addressees, Organisations organisations, InstantSource time) {
        this.happenings = happenings;
        this.post = post;
        this.addressees = addressees;
        this.organisations = organisations;
        this.time = time;
    }

    /** Only for those who look: no letter is needed for what they did themselves. */
    void note(Application it, String kind, String words) {
        happenings.note(it.id(), kind, words);
    }

    void tell(Application it, String kind, String words) {
        note(it, kind, words);
        send(it, kind, List.of());
    }

    /** @param kind of outcome @param reasons as keys */
    void decided(Application it, String kind, List<String> reasons, Instant at) {
        happenings.note(it.id(), "decided", "", at);
        send(it, kind, reasons);
    }

    private void send(Application it, String kind, List<String> reasons) {
        addressees
                .find(it.applicant())
                .ifPresent(to -> post.send(to, new ApplicationLetter(kind, lender(it), it.path(), reasons)));
    }

    /** Whether a letter goes to somebody who stands surety. */
    boolean surety(Application it, @Nullable PersonId guarantor, String kind, String path) {
        Optional<Recipient> to = guarantor == null ? Optional.empty() : addressees.find(guarantor);
        to.ifPresent(reader -> post.send(reader, new SuretyLetter(kind, lender(it), it.called(), path)));
        return to.isPresent();
    }

    /** Somebody of them cannot be written to: whoever looks after it at the lender tells them. */
    void untold(Application it) {
        organisations
                .listAll(List.of(it.lender()))
                .forEach(house -> tellHouse(it, new UntoldLetter(house.name(), it.desk(house.slug()))));
    }

    /** Where whoever looked after it is no officer there any more, all officers are told; where nobody took it up, none. */
    void tellHouse(Application it, Letter letter) {
        PersonId keeper = it.keeper();
        if (keeper == null && it.officer() == null) {
            return;
        }
        List<Recipient> officers = addressees.listIn(it.lender(), Role.LENDER).stream()
                .filter(to -> !it.applicant().equals(to.person()))
                .toList();
        List<Recipient> keepers = officers.stream()
                .filter(to -> Objects.equals(to.person(), keeper))
                .toList();
        (keepers.isEmpty() ? officers : keepers).forEach(to -> post.send(to, letter));
    }

    private String lender(Application it) {
        return organisations.listAll(List.of(it.lender())).stream()
                .findFirst()
                .map(Organisation::name)
                .orElse("");
    }
}
