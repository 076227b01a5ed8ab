package express.accompaniment;

import express.base.Forbidden;
import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import express.directory.Organisation;
import express.journeys.CaseFile;
import express.journeys.Category;
import express.journeys.Reaching;
import express.messaging.Post;
import express.people.Addressees;
import express.people.Memberships;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes to give a case on, and gives it; the other, whoever proposed it, and then the person, by the way that reaches them,
 * are told.
 */
@Component
@Transactional
class HandingOn {

    private final Handovers handovers;
    private final Memberships memberships;
    private final Noting noting;
    private final Addressees addressees;
    private final Reaching reaching;
    private final Post post;

    HandingOn(
            Handovers handovers,
            Memberships memberships,
            Noting noting,
            Addressees addressees,
            Reaching reaching,
            Post post) {
        this.handovers = handovers;
        this.memberships = memberships;
        this.noting = noting;
        this.addressees = addressees;
        this.reaching = reaching;
        this.post = post;
    }

    /** Whether this one can have cases there. */
    @Transactional(readOnly = true)
    boolean advises(CaseFile journey, PersonId person) {
        return memberships
                .find(journey.holder(), person)
                .filter(it -> it.roles().contains(Role.ADVISER) && !it.deactivated())
                .isPresent();
    }

    /** Whether none waited yet. */
    boolean propose(Viewer viewer, Organisation house, CaseFile journey, Handover handover) {
        if (!advises(journey, handover.to())) {
            throw new Forbidden();
        }
        if (!handovers.add(journey, handover, viewer.id())) {
            return false;
        }
        noting.changed(viewer, journey, "handover proposed", handover);
        if (!viewer.id().equals(handover.to())) {
            addressees
                    .find(handover.to())
                    .ifPresent(to -> post.send(
                            to,
                            HandoverLetter.asked(house.name(), viewer.person().name(), HandoverPages.path(house))));
        }
        return true;
    }

    /** Whether the case went on to the one to whom it was proposed. */
    boolean accept(Viewer viewer, Organisation house, CaseFile journey, Handover handover) {
        if (!advises(journey, handover.to()) || !handovers.accept(handover.id())) {
            return false;
        }
        noting.happened(
                journey,
                handover.covers() ? "cover-begun" : "handed-over",
                Category.NAME,
                handover.to().value());
        noting.changed(viewer, journey, "handover accepted", handover);
        reaching.find(journey).ifPresent(to -> post.send(to, new AnotherLetter(house.name(), to.person() != null)));
        tell(viewer, house, proposers(handover).filter(it -> !it.equals(handover.to())), "taken");
        tell(viewer, house, Stream.of(handover.to()), "given");
        return true;
    }

    /** The other says no to it, or it is taken back: whoever waits for an answer, or was asked for one, is told. */
    boolean answer(Viewer viewer, Organisation house, CaseFile journey, Handover handover, Handover.State state) {
        boolean waited = handovers.answer(handover.id(), state, viewer.id());
        if (waited) {
            noting.changed(viewer, journey, "handover " + state, handover);
            boolean declined = state == Handover.State.DECLINED;
            Stream<PersonId> asked = declined ? Stream.of() : Stream.of(handover.to());
            tell(
                    viewer,
                    house,
                    Stream.concat(asked, proposers(handover)).distinct(),
                    declined ? "declined" : "taken-back");
        }
        return waited;
    }

    /** Who has the case, and who proposed it, if that is somebody else. */
    private Stream<PersonId> proposers(Handover handover) {
        return Stream.concat(Stream.of(handover.from()), handovers.findProposer(handover.id()).stream())
                .distinct();
    }

    /** Not whoever does it. */
    private void tell(Viewer viewer, Organisation house, Stream<PersonId> people, String what) {
        people.filter(it -> !it.equals(viewer.id()))
                .flatMap(it -> addressees.find(it).stream())
                .forEach(to -> post.send(
                        to,
                        HandoverLetter.answered(
                                what, house.name(), viewer.person().name(), HandoverPages.path(house))));
    }

    void endCover(Viewer viewer, CaseFile journey, Handover handover) {
        if (handovers.endCover(handover.id())) {
            noting.changed(viewer, journey, "cover ended", handover);
        }
    }

    /** The person would have it otherwise; whoever administers the organisation is told. */
    void object(Viewer viewer, Organisation house, CaseFile journey, Handover handover, String words) {
        handovers.object(handover.id(), words);
        noting.changed(viewer, journey, "handover objected", words);
        noting.happened(journey, "handover-objected", Category.NAME, handover.id());
        String path = "/organisations/" + house.slug() + "/journeys/" + journey.id() + "/handovers";
        addressees
                .listIn(house.id(), Role.ADMINISTRATOR)
                .forEach(to -> post.send(to, HandoverLetter.objected(house.name(), path)));
    }
}
