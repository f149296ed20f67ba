package com.didtron.server.currencies.web;

import com.didtron.server.currencies.web.ExchangeRateController.RateJson;
import com.didtron.server.platform.DeclaresExports;
import com.didtron.server.platform.ExportedList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Exchange rates as a file.
@Component
@Order(9)
class CurrenciesExports implements DeclaresExports {

    @Override
    public List<ExportedList<?, ?>> exports() {
        return List.of(ExportedList.of("/api/admin/exchange-rates", "Exchange rates", RateJson.class)
                .text("base", "Currency", RateJson::base)
                .text("quote", "In", RateJson::quote)
                .decimal("rate", "Rate", RateJson::rate)
                .time("from", "From", RateJson::from)
                .text("standing", "Standing", RateJson::standing)
                .text("source", "Source", RateJson::source)
                .text("setBy", "Set by", RateJson::setBy)
                .time("setAt", "Set at", RateJson::setAt));
    }
}
