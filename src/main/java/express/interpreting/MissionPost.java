package express.interpreting;

import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Role;
import express.directory.Organisation;
import express.directory.Organisations;
import express.messaging.Post;
import express.messaging.Recipient;
import express.people.Addressees;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes to those whom a mission concerns. */
@Component
class MissionPost {

    private static final ScopedValue<Known> KNOWN = ScopedValue.newInstance();

    /**
     * Who gets letters, as it was looked up before.
     *
     * @param asked those of whom it is known whether they get any
     */
    private record Known(
            OrganisationId house, List<Recipient> dispatchers, Set<PersonId> asked, List<Recipient> people) {

        Optional<Recipient> find(PersonId person) {
            return people.stream().filter(it -> person.equals(it.person())).findFirst();
        }
    }

    private final Post post;
    private final Addressees addressees;
    private final Organisations organisations;

    MissionPost(Post post, Addressees addressees, Organisations organisations) {
        this.post = post;
        this.addressees = addressees;
        this.organisations = organisations;
    }

    /**
     * Does what holds a request, and looks up before whom it may concern: that takes a connection of its own, and whoever held one
     * and wanted another would wait for those who do the same. Who was offered it meanwhile is looked up then.
     */
    <T> T knowing(Request request, Collection<PersonId> offered, Supplier<T> work) {
        Set<PersonId> asked = new HashSet<>(offered);
        Optional.ofNullable(request.askedBy()).ifPresent(asked::add);
        Optional.ofNullable(request.interpreter()).ifPresent(asked::add);
        var known = new Known(
                request.house(), addressees.listIn(request.house(), Role.DISPATCHER), asked, addressees.listAll(asked));
        return ScopedValue.where(KNOWN, known).call(work::get);
    }

    private Optional<Recipient> find(PersonId person) {
        return KNOWN.isBound() && KNOWN.get().asked().contains(person)
                ? KNOWN.get().find(person)
                : addressees.find(person);
    }

    /** Where somebody has to go, or how they are there, without the room. */
    private static String about(Request request) {
        return request.place().isBlank() ? request.language() : request.place();
    }

    void offer(Request request, PersonId to, String secret, Instant until, boolean best) {
        String first = request.mode().isWritten() ? "translate" : "offered";
        String weighed = request.mode().isWritten() ? "translate-best" : "offered-best";
        send(best ? weighed : first, request, to, OfferPages.PATH + secret, until);
    }

    void taken(Request request, List<PersonId> others) {
        others.forEach(to -> send("taken", request, to, "", null));
    }

    /** To the interpreter whose mission it is now, and to who asked. */
    void covered(Request request, PersonId interpreter) {
        send("yours", request, interpreter, MissionPages.PATH + "/" + request.id(), null);
        tellClient(request.mode().isWritten() ? "translated" : "covered", request);
    }

    /** To those who find somebody else, and to who asked and had been told that somebody comes. Whoever gave it back knows. */
    void returned(Request request) {
        tellHouse("returned", request, to -> !request.isMissionOf(to));
        tellClient("uncovered", request);
    }

    void tellClient(String kind, Request request) {
        PersonId asked = request.askedBy();
        String slug = slug(request.client());
        if (asked != null && !slug.isEmpty()) {
            send(kind, request, asked, RequestPages.address(slug) + "/" + request.id(), null);
        }
    }

    private String slug(OrganisationId house) {
        return organisations.listAll(List.of(house)).stream()
                .findFirst()
                .map(Organisation::slug)
                .orElse("");
    }

    /** To who complained, where they did. */
    void answer(Complaint complaint, Request request) {
        PersonId by = complaint.by();
        String path = complaint.side() == Feedback.Side.CLIENT
                ? RequestPages.address(slug(request.client()))
                : MissionPages.PATH;
        if (by != null) {
            send("heeded", request, by, path + "/" + request.id() + "/complaint", null);
        }
    }

    void tellInterpreter(String kind, Request request, PersonId interpreter) {
        send(kind, request, interpreter, "", null);
    }

    void tell(String kind, Request request, PersonId person, String path) {
        send(kind, request, person, path, null);
    }

    /** To who sent a sheet that did not count by itself, what was decided about it and why. */
    void ruled(String kind, Request request, PersonId person, String path, String reason) {
        find(person)
                .ifPresent(to -> post.send(to, letter(kind, request, path, null).saying(reason)));
    }

    void ruledForClient(String kind, Request request, String reason) {
        PersonId asked = request.askedBy();
        String slug = slug(request.client());
        if (asked != null && !slug.isEmpty()) {
            ruled(kind, request, asked, RequestPages.address(slug) + "/" + request.id(), reason);
        }
    }

    void ruledForPartner(String kind, Request request, Partner partner, String path, String reason) {
        post.send(partner.recipient(), letter(kind, request, path, null).saying(reason));
    }

    void tellPartner(String kind, Request request, Partner partner, String path, @Nullable Instant last) {
        post.send(partner.recipient(), letter(kind, request, path, last));
    }

    void tellHouse(String kind, Request request) {
        tellHouse(kind, request, to -> true);
    }

    private void tellHouse(String kind, Request request, Predicate<PersonId> whom) {
        List<Recipient> told = dispatchers(request.house()).stream()
                .filter(to -> {
                    PersonId id = to.person();
                    return id == null || whom.test(id);
                })
                .toList();
        tellHouse(kind, request, told);
    }

    /** Who sends interpreters out. */
    List<Recipient> dispatchers(OrganisationId house) {
        return KNOWN.isBound() && KNOWN.get().house().equals(house)
                ? KNOWN.get().dispatchers()
                : addressees.listIn(house, Role.DISPATCHER);
    }

    void tellHouse(String kind, Request request, List<Recipient> dispatchers) {
        String path = DayPages.address(slug(request.house())) + "/" + request.id();
        dispatchers.forEach(to -> post.send(to, letter(kind, request, path, null)));
    }

    private void send(String kind, Request request, PersonId person, String path, @Nullable Instant last) {
        find(person).ifPresent(to -> post.send(to, letter(kind, request, path, last)));
    }

    private static MissionLetter letter(String kind, Request request, String path, @Nullable Instant last) {
        return new MissionLetter(kind, about(request), request.beginsAt(), path, last, null);
    }
}
