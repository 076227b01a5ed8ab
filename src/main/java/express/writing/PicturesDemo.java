package express.writing;

import express.base.Viewer;
import express.database.Acting;
import express.exhibits.Exhibits;
import express.exhibits.Occasion;
import express.exhibits.Upload;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Each invented practice of a demonstration has a picture, which a program has drawn. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class PicturesDemo {

    private static final int FIRST = 1;

    private final Drafts drafts;
    private final Exhibits exhibits;
    private final Entrance entrance;
    private final People people;
    private final Viewers viewers;

    PicturesDemo(Drafts drafts, Exhibits exhibits, Entrance entrance, People people, Viewers viewers) {
        this.drafts = drafts;
        this.exhibits = exhibits;
        this.entrance = entrance;
        this.people = people;
        this.viewers = viewers;
    }

    /** After all who begin something have begun it, and before it is submitted. */
    @Order(FIRST)
    @EventListener(ApplicationReadyEvent.class)
    void show() {
        entrance.look(() -> people.findByEmail(WritingDemo.AUTHOR))
                .flatMap(author -> viewers.find(author.id()))
                .ifPresent(author -> Acting.as(author, () -> {
                    for (DemoDraft invented : DemoDraft.values()) {
                        drafts.find(invented.id())
                                .filter(draft ->
                                        exhibits.list(draft.id().value()).isEmpty())
                                .ifPresent(draft -> show(author, draft, invented));
                    }
                    return null;
                }));
    }

    private void show(Viewer author, Draft draft, DemoDraft invented) {
        var work = new Occasion.Work(
                draft.id().value(), draft.organisation(), draft.language(), invented.title(), draft.path());
        exhibits.add(author, work, new Upload("image.png", DemoPicture.of(invented)), invented.picture());
    }
}
