package express.writing;

import express.base.Viewer;
import express.database.Acting;
import express.exhibits.Exhibit;
import express.exhibits.Exhibits;
import express.exhibits.Licence;
import express.exhibits.Occasion;
import express.exhibits.Upload;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The invented practice of a demonstration has a picture, which a program has drawn. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class PicturesDemo {

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

    /** After all who begin something have begun it. */
    @EventListener(ApplicationReadyEvent.class)
    void show() {
        entrance.look(() -> people.findByEmail(WritingDemo.AUTHOR))
                .flatMap(author -> viewers.find(author.id()))
                .ifPresent(author -> Acting.as(author, () -> {
                    drafts.find(WritingDemo.ID)
                            .filter(draft -> exhibits.list(draft.id().value()).isEmpty())
                            .ifPresent(draft -> show(author, draft));
                    return null;
                }));
    }

    private void show(Viewer author, Draft draft) {
        exhibits.add(
                author,
                new Occasion.Work(
                        draft.id().value(),
                        draft.organisation(),
                        draft.language(),
                        "Un atelier de couture qui devient une entreprise",
                        draft.path()),
                new Upload("atelier.png", DemoPicture.drawn()),
                new Exhibit.Words(
                        "La table près de la fenêtre : ici on coud ensemble chaque semaine",
                        "Une machine à coudre bleue et des tissus sur une table en bois, devant une fenêtre",
                        "Dessin inventé pour la démonstration",
                        Licence.CC0,
                        0));
    }
}
