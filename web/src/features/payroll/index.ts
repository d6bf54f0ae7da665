export { PayrollPage } from './payroll-page.tsx';
