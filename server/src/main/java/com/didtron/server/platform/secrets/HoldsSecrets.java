package com.didtron.server.platform.secrets;

import java.util.List;

/// Says which columns of a module hold sealed secrets, so that a change of the master key reaches them: one bean per module that has any.
public interface HoldsSecrets {

    List<SealedColumn<?>> sealedColumns();
}
