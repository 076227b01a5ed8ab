package express.complaints;

import express.base.Role;
import express.directory.Organisation;
import express.directory.Organisations;
import express.messaging.Post;
import express.people.Addressees;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes to those who complained, as far as they have an account, and to those who have to answer. */
@Component
class ComplaintPost {

    private final Post post;
    private final Addressees addressees;
    private final Organisations organisations;

    ComplaintPost(Post post, Addressees addressees, Organisations organisations) {
        this.post = post;
        this.addressees = addressees;
        this.organisations = organisations;
    }

    void tellPerson(String kind, Complaint it) {
        Optional.ofNullable(it.person())
                .flatMap(addressees::find)
                .ifPresent(
                        to -> post.send(to, new ComplaintLetter(kind, house(it).name(), it.answerBy(), it.path())));
    }

    private Organisation house(Complaint it) {
        return organisations.listAll(List.of(it.lender())).getFirst();
    }

    /** Those who may handle it; one who complained is not among them. */
    void tellLender(String kind, Complaint it) {
        Organisation house = house(it);
        Stream.of(Role.LENDER, Role.ADMINISTRATOR)
                .flatMap(role -> addressees.listIn(it.lender(), role).stream())
                .filter(to -> it.person() == null || !Objects.equals(to.person(), it.person()))
                .distinct()
                .forEach(to -> post.send(
                        to,
                        new ComplaintLetter(
                                kind, house.name(), it.due().orElse(it.answerBy()), it.desk(house.slug()))));
    }
}
