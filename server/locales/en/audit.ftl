audit = Log
