package express.assembly;

import express.base.OrganisationId;
import express.directory.Organisations;
import express.messaging.Post;
import express.messaging.Words;
import express.people.Addressees;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes to the people of a house, each in their language: what is called, put to them, and what came of it. */
@Component
class AssemblyPost {

    private final Post post;
    private final Addressees addressees;
    private final Organisations organisations;
    private final Members members;
    private final InstantSource time;

    AssemblyPost(Post post, Addressees addressees, Organisations organisations, Members members, InstantSource time) {
        this.post = post;
        this.addressees = addressees;
        this.organisations = organisations;
        this.members = members;
        this.time = time;
    }

    /** A sitting that is noted afterwards is no news. */
    void called(Sitting sitting) {
        if (sitting.beginsAt().isAfter(time.instant())) {
            Words line = AssemblyLetter.line("called", sitting.beginsAt(), sitting.place());
            send(sitting.house(), new AssemblyLetter("called", List.of(line), path(sitting)), false);
        }
    }

    void calledOff(Sitting sitting) {
        Words line = AssemblyLetter.line("off", sitting.beginsAt(), sitting.place());
        send(sitting.house(), new AssemblyLetter("off", List.of(line), path(sitting)), false);
    }

    /** All that is on it, one line each. */
    void agenda(Sitting sitting, List<Sitting.Item> items) {
        List<Words> lines = new ArrayList<>();
        lines.add(AssemblyLetter.line("agenda", sitting.beginsAt(), sitting.place()));
        for (int i = 0; i < items.size(); i++) {
            lines.add(
                    new Words("assembly.letter.agenda.item", i + 1, items.get(i).title()));
        }
        send(sitting.house(), new AssemblyLetter("agenda", lines, path(sitting)), false);
    }

    /** Put on an agenda that people have already. */
    void added(Sitting sitting, Sitting.Item item) {
        Words line = AssemblyLetter.line("added", sitting.beginsAt(), item.title());
        send(sitting.house(), new AssemblyLetter("added", List.of(line), path(sitting)), false);
    }

    /** To those who may vote. */
    void put(Decision decision) {
        Words line = AssemblyLetter.line("put", decision.title(), decision.until());
        send(decision.house(), new AssemblyLetter("put", List.of(line), path(decision)), true);
    }

    void counted(Decision decision, Decision.Outcome outcome) {
        String kind = outcome.carried() ? "carried" : "lost";
        Words line = AssemblyLetter.line(kind, decision.title(), outcome.yes(), outcome.no(), outcome.abstain());
        send(decision.house(), new AssemblyLetter(kind, List.of(line), path(decision)), false);
    }

    private String path(Sitting sitting) {
        return address(sitting.house()) + "/sittings/" + sitting.id();
    }

    private String path(Decision decision) {
        return address(decision.house()) + "/decisions/" + decision.id();
    }

    private String address(OrganisationId house) {
        return organisations.listAll(List.of(house)).stream()
                .findFirst()
                .map(AssemblyPages::address)
                .orElse("/");
    }

    private void send(OrganisationId house, AssemblyLetter letter, boolean voters) {
        LocalDate today = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
        members.list(house).stream()
                .filter(it -> it.belongs(today) && (!voters || it.kind() == Member.Kind.MEMBER))
                .flatMap(it -> addressees.find(it.person()).stream())
                .forEach(to -> post.send(to, letter));
    }
}
