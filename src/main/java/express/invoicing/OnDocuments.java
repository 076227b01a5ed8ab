package express.invoicing;

import express.base.OrganisationId;
import express.database.OnBehalf;
import express.interpreting.Documented;
import express.tariffs.Scale;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/** Tells those who keep missions what of them stands on documents. */
@Component
class OnDocuments implements Documented {

    private final Documents documents;
    private final Apart apart;

    OnDocuments(Documents documents, Apart apart) {
        this.documents = documents;
        this.apart = apart;
    }

    /** Looks apart from whatever is under way, which may not see documents. */
    @Component
    static class Apart extends OnBehalf {

        Apart(PlatformTransactionManager transactions) {
            super(Backstage.PURPOSE, transactions, TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        }
    }

    @Override
    public boolean holds(OrganisationId house, UUID request) {
        documents.lock(house);
        return apart.look(() -> Arrays.stream(Scale.values()).anyMatch(scale -> stands(house, scale, request)));
    }

    private boolean stands(OrganisationId house, Scale scale, UUID request) {
        List<UUID> mission = List.of(request);
        return !documents
                .listMarks(house, scale, true, mission)
                .containsAll(documents.listMarks(house, scale, false, mission));
    }
}
