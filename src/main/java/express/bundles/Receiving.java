package express.bundles;

import express.base.Settings;
import express.base.Viewer;
import express.bundles.BundleRefused.Reason;
import express.jobs.Jobs;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a bundle comes in: it is read to its end before anything of it is kept, and taken by work that can be watched. */
@Component
@Transactional
class Receiving {

    /** Gives the same content each time it is asked. */
    @FunctionalInterface
    interface Upload {
        InputStream open() throws IOException;
    }

    private final Bundles bundles;
    private final Issuers issuers;
    private final SigningKey key;
    private final Jobs jobs;
    private final String here;

    Receiving(Bundles bundles, Issuers issuers, SigningKey key, Jobs jobs, Settings settings) {
        this.bundles = bundles;
        this.issuers = issuers;
        this.key = key;
        this.jobs = jobs;
        this.here = Header.site(settings.address());
    }

    /** Keeps it, or refuses it with the reason. */
    public UUID receive(Viewer viewer, Upload upload) throws IOException {
        Header header;
        try (InputStream file = upload.open()) {
            header = BundleReader.verify(file);
        }
        if (header.site().equals(here) || Arrays.equals(header.key(), key.publicKey())) {
            throw new BundleRefused(Reason.OWN);
        }
        Optional<Issuer> issuer = issuers.find(header.site());
        if (issuer.isPresent() && !Arrays.equals(issuer.get().key(), header.key())) {
            throw new BundleRefused(Reason.OTHER_KEY);
        }
        try (InputStream file = upload.open()) {
            return bundles.keep(viewer, header, file);
        }
    }

    /**
     * Starts to take it, or to go on with it.
     *
     * @param confirmed whether somebody has compared the fingerprint of a key that was not known here
     * @return the job, unless the key is neither known nor confirmed, or another one is at it
     */
    public Optional<UUID> start(Viewer viewer, Bundle bundle, boolean confirmed) {
        if (confirmed) {
            issuers.confirm(viewer, bundle.site(), bundle.key());
        }
        if (!isKnown(bundle) || !bundle.canStart()) {
            return Optional.empty();
        }
        UUID job = jobs.start(
                viewer, Import.KIND, "bundles.import.job", bundle.id().toString());
        bundles.order(bundle.id(), job);
        return Optional.of(job);
    }

    /** Whether it is signed with the key that somebody here has confirmed. */
    @Transactional(readOnly = true)
    public boolean isKnown(Bundle bundle) {
        return issuers.find(bundle.site())
                .filter(issuer -> Arrays.equals(issuer.key(), bundle.key()))
                .isPresent();
    }
}
