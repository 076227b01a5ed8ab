package express.tariffs;

import express.base.OrganisationId;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A tariff as a house published it once.
 *
 * @param family the same for all versions that follow each other
 * @param since the first day on which it holds
 */
public record TariffVersion(
        UUID id, OrganisationId house, Scale scale, String family, LocalDate since, String name, Tariff tariff) {}
