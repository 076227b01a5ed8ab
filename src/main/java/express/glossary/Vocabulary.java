package express.glossary;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The glossary of this release, read once. */
@Component
class Vocabulary {

    private static final SingletonSupplier<Glossary> GLOSSARY = SingletonSupplier.of(GlossaryFiles::read);

    private final SingletonSupplier<Finder> finder =
            SingletonSupplier.of(() -> new Finder(new TermIndex(glossary()), new Alike(glossary())));

    /** Beside the start rather than in it, and before the first reader asks. */
    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        Thread.ofPlatform()
                .daemon()
                .name("glossary")
                .priority(Thread.MIN_PRIORITY)
                .start(this::finder);
    }

    Glossary glossary() {
        return ofRelease();
    }

    /** For what has no other part in the application: like the names of countries it is the same for all. */
    static Glossary ofRelease() {
        return GLOSSARY.obtain();
    }

    /** Made apart: who only reads the glossary needs none. */
    Finder finder() {
        return finder.obtain();
    }
}
