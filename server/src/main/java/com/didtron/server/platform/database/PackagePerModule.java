package com.didtron.server.platform.database;

import org.jooq.codegen.DefaultGeneratorStrategy;
import org.jooq.meta.Definition;

/// Puts the SQL classes of each schema inside the module of the same name, below `internal`, so that the build breaks
/// when a module reads another module's tables.
public final class PackagePerModule extends DefaultGeneratorStrategy {

    private static final String ROOT = "com.didtron.server";

    @Override
    public String getJavaPackageName(Definition definition, Mode mode) {
        String standard = super.getJavaPackageName(definition, mode);
        String schema = definition.getSchema() == null ? null : definition.getSchema().getOutputName();
        if (schema == null) {
            return standard;
        }
        String ofSchema = ROOT + "." + schema;
        return ofSchema + ".internal.sql" + standard.substring(standard.indexOf(ofSchema) + ofSchema.length());
    }
}
