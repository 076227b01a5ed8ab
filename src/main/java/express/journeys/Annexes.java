package express.journeys;

import express.ui.Screen;
import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What other modules show in a file, in their order. */
@Component
class Annexes {

    private final ObjectProvider<FileAnnex> all;

    Annexes(ObjectProvider<FileAnnex> all) {
        this.all = all;
    }

    /** All in one transaction of whoever looks: apart, each would tell the database again who that is. */
    @Transactional(readOnly = true)
    List<Content> show(Screen screen, CaseFile journey, Standing standing, String path) {
        return all.stream()
                .sorted(Comparator.comparingInt(FileAnnex::order))
                .map(it -> it.show(screen, journey, standing, path))
                .flatMap(Optional::stream)
                .toList();
    }

    List<Content> print(Screen screen, CaseFile journey) {
        return all.stream()
                .sorted(Comparator.comparingInt(FileAnnex::order))
                .map(it -> it.print(screen, journey))
                .flatMap(Optional::stream)
                .toList();
    }
}
