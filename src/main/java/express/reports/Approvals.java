package express.reports;

import express.base.OrganisationId;
import express.directory.Answerers;
import express.directory.Answerers.Circle;
import express.directory.Organisation;
import express.directory.Organisations;
import express.gatherings.Programme;
import express.messaging.Post;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Partners are asked for their approval, and the host sees who gave it. */
@Component
@Transactional
class Approvals {

    /** A partner by its name. */
    record Standing(Partners.Partner partner, String name) {}

    private final Partners partners;
    private final Publications publications;
    private final Organisations organisations;
    private final Answerers answerers;
    private final Post post;

    Approvals(
            Partners partners, Publications publications, Organisations organisations, Answerers answerers, Post post) {
        this.partners = partners;
        this.publications = publications;
        this.organisations = organisations;
        this.answerers = answerers;
        this.post = post;
    }

    @Transactional(readOnly = true)
    List<Standing> list(Report report) {
        List<Partners.Partner> all = partners.list(report.gatheringId());
        return organisations
                .listAll(all.stream().map(Partners.Partner::organisation).toList())
                .stream()
                .flatMap(house -> all.stream()
                        .filter(it -> it.organisation().equals(house.id()))
                        .map(it -> new Standing(it, house.name())))
                .toList();
    }

    @Transactional(readOnly = true)
    List<Publications.Publication> published(Report report) {
        return publications.list(report.gatheringId());
    }

    /** All who have not approved what stands there now; tells how many letters were written. */
    int ask(Report report, Programme programme) {
        int letters = 0;
        for (Standing each : list(report)) {
            if (!each.partner().approves(report)) {
                letters += ask(report, programme, each.partner().organisation());
            }
        }
        return letters;
    }

    private int ask(Report report, Programme programme, OrganisationId organisation) {
        var people = answerers
                .of(organisation, Circle.ADMINISTRATORS, Circle.EDITORS, Circle.COORDINATORS)
                .people();
        people.forEach(one -> post.send(
                one, new ApprovalLetter(programme.said().title(one.language()), partners.ask(report, organisation))));
        return people.size();
    }

    void say(Report report, OrganisationId organisation, Partners.Said said) {
        partners.say(report, organisation, said);
    }

    @Transactional(readOnly = true)
    Optional<Partners.Partner> find(Report report, OrganisationId organisation) {
        return partners.list(report.gatheringId()).stream()
                .filter(it -> it.organisation().equals(organisation))
                .findFirst();
    }

    @Transactional(readOnly = true)
    String name(OrganisationId organisation) {
        return organisations.listAll(List.of(organisation)).stream()
                .findFirst()
                .map(Organisation::name)
                .orElse("");
    }
}
